import { counterScreen } from '../support/counter.ts'
import { fillIn } from '../support/fill-in.ts'
import { ANKE, BILAL } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { sendInVain } from '../support/unsettled.ts'

const JAN = '0930000422202'
/** A member of another card system than the new card's, so that no replacement fits. */
const WIM = '0935010010004'
/** The same, with kansenstatuut there. */
const WARD = '0935010011010'
const ORDINARY = '0930020000103'
const KANSENPAS = '0930020000111'

test('two scans for somebody of another card system leave the focus on a reason that is possible', async ({
  counter,
}) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await counter.scan(WIM)
  await expect(counter.cardNumber).toBeFocused()
  await counter.scan(ORDINARY)
  const first = page.getByRole('radio', { name: 'Komt uit een ander kaartsysteem' })
  await expect(page.getByRole('radio', { name: 'Verloren of gestolen' })).toBeDisabled()
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { checked: true })).toBeFocused()
})

test('a card scanned in the end date, which it doesn’t need, moves the focus on', async ({ counter }) => {
  await fillIn(counter, { old: WARD, reason: 'Komt uit een ander kaartsysteem', card: KANSENPAS })
  await counter.endDate.focus()
  await counter.scan(ORDINARY)
  await expect(counter.endDate).toHaveCount(0)
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  await expect(counter.register).toBeFocused()
})

test('a scan that mends the last mistake moves the focus on from the summary of mistakes', async ({
  counter,
}) => {
  const { page } = counter
  const summary = page.getByRole('group', { name: /Kijk nog/ })
  await counter.signIn(ANKE)
  await counter.find(JAN, 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.register.click()
  await expect(summary).toBeFocused()
  await counter.scan(ORDINARY)
  await expect(summary).toHaveCount(0)
  await expect(counter.register).toBeFocused()
})

test('choosing a counter gives the focus back to the button that asked', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(BILAL)
  await counter.workAt('Muntpunt')
  await page.getByRole('button', { name: 'Balie Muntpunt' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bib De Zandloper' }).click()
  await expect(page.getByRole('button', { name: 'Balie Bib De Zandloper' })).toBeFocused()
})

test('an answer that keeps everything as it is gives the focus back to the button that asked', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await sendInVain(counter, stack.sandbox)
  const logout = page.getByRole('button', { name: 'Afmelden' })
  await logout.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Blijven' }).click()
  await expect(logout).toBeFocused()
})

test('signing in again in another tab brings the focus back to the form', async ({ counter, stack }) => {
  await fillIn(counter, {})
  const second = counterScreen(await counter.page.context().newPage(), stack.origin)
  await second.page.goto(stack.origin)
  await second.page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(counter.page.getByRole('dialog')).toBeVisible()
  await second.signInOnScreen(ANKE)
  await counter.page.bringToFront()
  await expect(counter.page.getByRole('dialog')).toHaveCount(0)
  await expect(counter.register).toBeFocused()
})
