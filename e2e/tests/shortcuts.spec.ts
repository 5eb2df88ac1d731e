import { brusselsDate, endDateProposals } from '@balie/shared'
import { ANKE } from '../support/people.ts'
import { typeAsScanner } from '../support/scanner-keys.ts'
import { expect, test } from '../support/test.ts'

const JAN = '0930000422202'
const READY = '0930020000103'

test('keys choose the reason, start over and go on to the next passholder', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await counter.scan(JAN)
  await expect(page.getByRole('button', { name: 'Andere pashouder' })).toBeVisible()
  await counter.scan(READY)
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await page.keyboard.press('Digit1')
  await expect(page.getByRole('radio', { name: 'Verloren of gestolen' })).toBeChecked()
  await expect(counter.register).toBeFocused()
  await expect(counter.price).toHaveText('€ 5,00')
  // A key doesn't count before the price could be seen, so it is pressed again, as people do.
  await expect(async () => {
    await page.keyboard.press('Control+Enter')
    await expect(counter.done).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.keyboard.press('n')
  await expect(counter.passholder).toBeFocused()

  await counter.find(JAN)
  await counter.register.focus()
  await page.keyboard.press('Shift+Delete')
  await expect(counter.passholder).toBeVisible()
})

test('the digit keys of a Belgian keyboard do what is printed beside them', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await counter.find('0930010004008')
  await counter.cardNumber.fill('0930020000111')
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  const proposals = endDateProposals(brusselsDate(new Date())).map((day) =>
    day.split('-').reverse().join('/'),
  )
  // `è`, `!`, `ç` and `à` write 7, 8, 9 and 0 with Shift, `é` 2; the fourth proposal exists before 1 May only.
  for (const [at, date] of proposals.entries()) {
    const digit = '7890'.charAt(at)
    await page.getByRole('button', { name: 'Andere pashouder' }).focus()
    await typeAsScanner(page, digit, { host: 'be', setting: 'us', suffix: 'none' })
    await expect(counter.endDate).toHaveValue(date)
  }
  await page.getByRole('button', { name: 'Opnieuw beginnen' }).click()
  await counter.find(JAN)
  await counter.cardNumber.fill(READY)
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await page.getByRole('button', { name: 'Andere pashouder' }).focus()
  await typeAsScanner(page, '2', { host: 'be', setting: 'us', suffix: 'none' })
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
})

test('shortcuts do nothing during typing, in a dialog, or from a scan', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  // But for this one, which registers in every field, so that here it says what is missing.
  await counter.passholder.fill('12')
  await expect(async () => {
    await counter.passholder.press('Control+Enter')
    await expect(page.getByRole('group', { name: /^Kijk nog/ })).toBeFocused({ timeout: 700 })
  }).toPass()
  expect(await counter.messageOf(counter.passholder)).not.toContain('cijfers')
  await counter.find(JAN)
  await counter.voucher.focus()
  await page.keyboard.press('Digit1', { delay: 110 })
  await expect(counter.voucher).toHaveValue('1')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await counter.voucher.clear()
  await page.getByRole('button', { name: 'Hulp' }).click()
  await expect(page.getByRole('dialog', { name: 'Hulp' })).toBeVisible()
  await page.keyboard.press('Digit1', { delay: 110 })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Hulp' })).toHaveCount(0)
  await counter.scan(READY)
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('single keys can be switched off, and stay off', async ({ counter }) => {
  const { page } = counter
  const hint = page.locator('kbd', { hasText: /^1$/ })
  await counter.signIn(ANKE)
  const draftKept = page.waitForResponse('**/api/draft')
  await counter.find(JAN)
  await draftKept
  await expect(hint).toBeVisible()
  await page.getByRole('button', { name: 'Andere pashouder' }).focus()
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: /Toetsen van één teken/ }).uncheck()
  await page.keyboard.press('Escape')
  await expect(hint).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Andere pashouder' })).toBeVisible()
  await page.getByRole('button', { name: 'Andere pashouder' }).focus()
  await page.keyboard.press('Digit1')
  await page.keyboard.press('?')
  await expect(hint).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})
