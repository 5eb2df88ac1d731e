import config from '../playwright.config.ts'
import { counterScreen } from '../support/counter.ts'
import { fillIn } from '../support/fill-in.ts'
import { ANKE, BILAL } from '../support/people.ts'
import { expectInDraft, expectNotInDraft } from '../support/draft.ts'
import { expect, test } from '../support/test.ts'
import { writesOf } from '../support/writes.ts'

// A counter's browser keeps pages that were left; Playwright disables that by default.
test.use({
  launchOptions: { ...config.use?.launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] },
})

const BART = '0930010014007'
const CARD = '0930 0200 0010 3'

test('on another PC only the same employee gets back everything that was entered', async ({
  counter,
  stack,
  browser,
}) => {
  await fillIn(counter, { voucher: '1000000001' })
  await expect
    .poll(async () => (await counter.page.request.get(`${stack.origin}/api/session`)).text())
    .toContain('1000000001')
  await counter.page.close()

  const colleague = counterScreen(await (await browser.newContext()).newPage(), stack.origin)
  await colleague.signInOnScreen(BILAL)
  await colleague.workAt('Muntpunt')
  await expect(colleague.cardNumber).toHaveValue('')
  await expect(colleague.page.getByText('Jan Gewoon')).toHaveCount(0)

  const there = counterScreen(await (await browser.newContext()).newPage(), stack.origin)
  await there.signInOnScreen(ANKE)
  await expect(there.cardNumber).toHaveValue('')
  await there.page.getByRole('button', { name: 'Hier verder invullen' }).click()
  await expect(there.person).toContainText('Jan Gewoon')
  await expect(there.page.getByRole('radio', { name: 'Verloren of gestolen' })).toBeChecked()
  await expect(there.cardNumber).toHaveValue(CARD)
  await expect(there.voucher).toHaveValue('1000000001')
})

test('a session that ends while the outcome is unknown: after signing in again it is there', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  const { control } = stack.sandbox
  await fillIn(counter, { old: BART })
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  control.addFault({ call: 'newCard', fault: { kind: 'reset', when: 'after' } })
  control.addFault({ call: 'retrieve', fault: { kind: 'status', status: 503 } })
  await counter.register.click()
  await expect(page.getByRole('heading', { name: /We weten nog niet of de kaart/ })).toBeFocused()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Opnieuw controleren' }).click()
  const dialog = page.getByRole('dialog', { name: 'Je sessie is beëindigd' })
  await expect(dialog).toContainText('We weten nog niet of de kaart geregistreerd is')
  await dialog.getByRole('button', { name: 'Opnieuw aanmelden' }).click()
  await page.getByRole('button', { name: ANKE }).click()
  // The form came back, and its card is Bart's by now: the screen shows that, and asks for no other card.
  await expect(counter.done).toBeFocused()
  await expect(page.getByText('Geef ze mee en neem geen andere.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Eerdere registraties' })).toHaveCount(0)
  await page.reload()
  await expect(counter.cardNumber).toHaveValue('')
  expect(writesOf(stack)).toEqual(['newCard'])
})

test('a colleague on the same PC sees nothing of it, not by the back button either', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await fillIn(counter, { old: BART })
  // Waits for the automatic save of the draft, which would otherwise discover the end of the session first.
  await expect
    .poll(async () => (await page.request.get(`${stack.origin}/api/session`)).text())
    .toContain('0930020000103')
  await page.context().clearCookies()
  await counter.register.click()
  const dialog = page.getByRole('dialog', { name: 'Je sessie is beëindigd' })
  await dialog.getByRole('button', { name: 'Opnieuw aanmelden' }).click()
  await page.getByRole('button', { name: BILAL }).click()
  await counter.workAt('Muntpunt')
  await expect(page.getByText('Bart Geblokkeerd')).toHaveCount(0)
  // Back past UiTID's page to the page that was left under the dialog.
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(`${stack.origin}/`)
  await expect(counter.passholder).toBeVisible()
  await expect(counter.passholder).toHaveValue('')
  await expect(page.getByText('Bart Geblokkeerd')).toHaveCount(0)
})

test('after a logout the back button brings nothing back', async ({ counter, stack }) => {
  const { page } = counter
  await fillIn(counter, { old: BART })
  await expect
    .poll(async () => (await page.request.get(`${stack.origin}/api/session`)).text())
    .toContain('0930020000103')
  await page.evaluate(() => location.assign('/readyz'))
  await page.waitForURL('**/readyz')
  await page.goBack()
  await expect(counter.person).toContainText('Bart Geblokkeerd')
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(page.getByRole('button', { name: 'Aanmelden met UiTID' })).toBeVisible()
  await page.goForward()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Aanmelden met UiTID' })).toBeVisible()
  await expect(page.getByText('Bart Geblokkeerd')).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: 'Aanmelden met UiTID' }).click()
  await expect(page.getByRole('button', { name: BILAL })).toBeVisible()
  expect(writesOf(stack)).toEqual([])
})

test('each window has its own form: it comes back on reload, and another window’s is only offered', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await fillIn(counter, { voucher: '1000000001' })
  await expectInDraft(page, '1000000001')
  const second = counterScreen(await page.context().newPage(), stack.origin)
  await second.page.goto(stack.origin)
  await expect(second.page.getByRole('button', { name: 'Hier verder invullen' })).toBeVisible()
  await expect(second.voucher).toHaveValue('')
  await second.voucher.fill('FEEST24')
  await expect(second.page.getByRole('button', { name: 'Hier verder invullen' })).toHaveCount(0)
  await expectInDraft(page, 'FEEST24')
  await page.reload()
  await expect(counter.cardNumber).toHaveValue(CARD)
  await expect(counter.voucher).toHaveValue('1000000001')
  await second.page.reload()
  await expect(second.voucher).toHaveValue('FEEST24')
  await expect(second.cardNumber).toHaveValue('')
})

test('text typed to find a passholder survives a reload and signing in again, until one is found', async ({
  counter,
}) => {
  const { page } = counter
  const found = page.getByRole('list', { name: 'Gevonden pashouders' })
  await counter.signIn(ANKE)
  await counter.passholder.fill('peeters a')
  await expectInDraft(page, 'peeters a')
  // From then on the page asks for nothing, and doesn't find the session ended before more is typed.
  await expect(found).toBeVisible()
  await page.context().clearCookies()
  await counter.passholder.fill('peeters an')
  await page.getByRole('button', { name: 'Opnieuw aanmelden' }).click()
  await page.getByRole('button', { name: ANKE }).click()
  await expect(counter.passholder).toHaveValue('peeters an')
  await page.reload()
  await expect(counter.passholder).toHaveValue('peeters an')
  await counter.passholder.press('Enter')
  await found.getByRole('button').click()
  await expect(counter.person).toContainText('An Peeters')
  await expectNotInDraft(page, 'peeters an')
  await page.getByRole('button', { name: 'Andere pashouder' }).click()
  await expect(counter.passholder).toHaveValue('')
})

test('a text that is too long to be kept prevents neither signing in again nor keeping the rest', async ({
  counter,
}) => {
  const { page } = counter
  await fillIn(counter, {})
  await counter.voucher.fill('x'.repeat(300))
  await page.context().clearCookies()
  await counter.cardNumber.fill('0930020000103')
  await page.getByRole('button', { name: 'Opnieuw aanmelden' }).click()
  await page.getByRole('button', { name: ANKE }).click()
  await expect(counter.person).toContainText('Jan Gewoon')
  await expect(counter.cardNumber).toHaveValue('0930020000103')
  await expect(counter.voucher).toHaveValue(/^x+$/)
})
