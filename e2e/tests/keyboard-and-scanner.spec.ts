import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

const JAN_CARD = '0930000422202'
const NEW_CARD = '0930020000103'
/** No faster, or it would be a scanner. */
const A_PERSON = { delay: 120 }

function newCards(calls: { call: string }[]) {
  return calls.filter(({ call }) => call === 'newCard')
}

test('a scanner fills the focused field and moves on, and never submits', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signInOnScreen(ANKE)
  await expect(counter.passholder).toBeFocused()
  // As somebody does who comes back from another window.
  await page.getByRole('heading', { name: 'Waarom een nieuwe kaart?' }).click()
  await expect(counter.passholder).not.toBeFocused()
  await counter.scan(JAN_CARD)
  await expect(page.getByText('Jan Gewoon').first()).toBeVisible()
  await expect(counter.cardNumber).toBeFocused()
  await counter.scan(NEW_CARD)
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  await expect(page.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Space')
  // An Enter right behind a scan is the scanner's.
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(counter.register).toBeFocused({ timeout: 300 })
  }).toPass()

  // The same card again, while the button has the focus: this Enter is the scanner's and no decision.
  await counter.scan(NEW_CARD)
  await expect(counter.register).toBeEnabled()
  expect(newCards(stack.sandbox.control.calls())).toEqual([])

  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(counter.done).toBeVisible({ timeout: 700 })
  }).toPass()
  expect(newCards(stack.sandbox.control.calls())).toHaveLength(1)
})

test('a scan with the focus on a reason or in the voucher submits nothing', async ({ counter, stack }) => {
  await counter.signInOnScreen(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill(NEW_CARD)
  await counter.page.getByRole('radio', { name: 'Verloren of gestolen' }).focus()
  await counter.scan(NEW_CARD)
  await expect(counter.page.getByRole('radio', { name: 'Verloren of gestolen' })).toBeChecked()
  await counter.voucher.focus()
  await counter.scan('1000000001')
  await expect(counter.voucher).toHaveValue('1000000001')
  await expect(counter.register).toBeFocused()
  expect(newCards(stack.sandbox.control.calls())).toEqual([])
})

test('a whole registration with the keyboard only', async ({ counter, stack }) => {
  const { page } = counter
  await page.goto(stack.origin)
  await expect(page.getByRole('button', { name: 'Aanmelden met UiTID' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: ANKE }).press('Enter')
  await expect(counter.passholder).toBeFocused()
  await page.keyboard.type('0930010004008', A_PERSON)
  await page.keyboard.press('Enter')
  await expect(counter.cardNumber).toBeFocused()
  await page.keyboard.type('0930020000111', A_PERSON)
  await page.keyboard.press('Enter')
  // The only possible reason is chosen, so the end date is next; one key picks the end of next year.
  await expect(counter.endDate).toBeFocused()
  await expect(page.getByRole('radio', { name: 'Krijgt kansenstatuut' })).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await expect(counter.endDate).toHaveValue(`31/12/${thisYear() + 1}`)
  await page.keyboard.press('Enter')
  await expect(counter.register).toBeFocused()
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(counter.done).toBeVisible({ timeout: 700 })
  }).toPass()
  await expect(counter.done).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(counter.passholder).toBeFocused()
  expect(newCards(stack.sandbox.control.calls())).toHaveLength(1)
})

test('a held Enter does not submit', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signInOnScreen(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.pressSequentially(NEW_CARD, A_PERSON)
  for (let press = 0; press < 10; press++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(counter.register).toBeFocused()
  expect(newCards(stack.sandbox.control.calls())).toEqual([])
})
