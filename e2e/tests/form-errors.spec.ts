import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

test('an empty form says all that is missing, in a summary that takes the focus', async ({
  counter,
  stack,
}) => {
  await counter.signIn(ANKE)
  await counter.register.click()
  const summary = counter.page.getByRole('group', { name: /Kijk nog 3 dingen na/ })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveText(['Pashouder', 'Nummer van de nieuwe kaart', 'Reden'])
  await summary.getByRole('link', { name: 'Reden' }).click()
  await expect(counter.page.getByRole('radio').first()).toBeFocused()
  await summary.getByRole('link', { name: 'Nummer van de nieuwe kaart' }).click()
  await expect(counter.cardNumber).toBeFocused()
  expect(await counter.messageOf(counter.passholder)).toContain('Zoek eerst de pashouder op')
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'newCard')).toEqual([])
})

const MISTAKES = [
  { number: '093002000010', says: '12 cijfers: een kaart heeft er 13' },
  { number: '0930020000104', says: 'Er zit een fout in dit nummer' },
  { number: '0930020000129', says: 'geen nummer van een UiTPAS' },
]
for (const { number, says } of MISTAKES) {
  test(`card number ${number} is reported when leaving the field: ${says}`, async ({ counter }) => {
    await counter.signIn(ANKE)
    await counter.cardNumber.pressSequentially(number.slice(0, 5), { delay: 110 })
    await expect(counter.cardNumber).not.toHaveAttribute('aria-invalid')
    await counter.cardNumber.fill(number)
    await counter.cardNumber.blur()
    await expect(counter.cardNumber).toHaveAttribute('aria-invalid', 'true')
    expect(await counter.messageOf(counter.cardNumber)).toContain(says)
    await expect(counter.cardNumber).toHaveValue(number)
  })
}

test('an end date is asked only when it applies, and limited', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await expect(counter.endDate).toHaveCount(0)
  await counter.choose('Krijgt kansenstatuut')
  await expect(counter.endDate).toBeVisible()
  await counter.cardNumber.fill('0930020000111')
  await counter.register.click()
  await expect(counter.endDate).toHaveAttribute('aria-invalid', 'true')
  await counter.endDate.fill(`1/1/${thisYear() + 2}`)
  await counter.endDate.blur()
  expect(await counter.messageOf(counter.endDate)).toContain('31 december van volgend jaar')
  await counter.endDate.fill('01/01/2020')
  await counter.endDate.blur()
  expect(await counter.messageOf(counter.endDate)).toContain('al voorbij')
  await counter.cardNumber.fill('0930020000103')
  await counter.choose('Verhuisd')
  await expect(counter.endDate).toHaveCount(0)
})

test('the summary takes the focus once for an attempt, not in the middle of mending', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.register.click()
  await expect(counter.page.getByRole('group', { name: /Kijk nog/ })).toBeFocused()
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930020000103')
  await expect(counter.page.getByRole('group', { name: /Kijk nog/ })).toHaveCount(0)
  // Typed key by key, as by a person: a Tab right after a pasted text would be the scanner's.
  await counter.cardNumber.clear()
  await counter.cardNumber.pressSequentially('09300200', { delay: 110 })
  await counter.cardNumber.press('Tab')
  await expect(counter.cardNumber).toHaveAttribute('aria-invalid', 'true')
  await expect(counter.voucher).toBeFocused()
})

test('a passholder’s card scanned into the empty card field leaves no mistake there', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.cardNumber.focus()
  // Later than any validation of the typed text.
  const saved = counter.page.waitForRequest('**/api/draft')
  await counter.scan('0930000422202')
  await expect(counter.person).toContainText('Jan Gewoon')
  await saved
  await expect(counter.cardNumber).toHaveValue('')
  await expect(counter.cardNumber).not.toHaveAttribute('aria-invalid', 'true')
})
