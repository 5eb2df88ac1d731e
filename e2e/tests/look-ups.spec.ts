import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

const JAN_CARD = '0930000422202'
const NEW_CARD = '0930020000103'
const BLOCKED = '0930090002500'
/** Calls that aren't look-ups: those of a login, and the stock, which the page reads by itself. */
const LOGIN = ['requestToken', 'accessToken', 'balieList', 'countCards']

test('a plain replacement asks the service for each thing once', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await counter.scan(JAN_CARD)
  await expect(page.getByText('Jan Gewoon').first()).toBeVisible()
  await counter.scan(NEW_CARD)
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await counter.choose('Verloren of gestolen')
  await expect(counter.price).toHaveText('€ 5,00')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  const calls = stack.sandbox.control.calls().map(({ call }) => call)
  const asked = calls.filter((call) => !LOGIN.includes(call))
  expect(asked.slice(0, 3)).toEqual(['retrieve', 'retrieve', 'price'])
  // An irreversible write relies on data read right before it.
  expect(asked.slice(3, 5).toSorted()).toEqual(['passholder', 'retrieve'])
  expect(asked.slice(5)).toEqual(['block', 'newCard'])
})

test('a new card that was scanned first is not looked up a second time', async ({ counter, stack }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await counter.scan(NEW_CARD)
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  expect(await counter.messageOf(counter.passholder)).toContain('Scan hier nog de pashouder')
  await counter.scan(JAN_CARD)
  await expect(page.getByText('Jan Gewoon').first()).toBeVisible()
  const asked = stack.sandbox.control.calls().map(({ call }) => call)
  expect(asked.filter((call) => !LOGIN.includes(call))).toEqual(['retrieve', 'retrieve'])
})

test('look-ups aren’t repeated within a registration, but are for the next', async ({ counter, stack }) => {
  const { page } = counter
  const lookUps = () => stack.sandbox.control.calls().filter(({ call }) => call === 'retrieve').length
  await counter.signIn(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  await page.getByRole('button', { name: 'Andere pashouder' }).click()
  await counter.find('0930000166411', 'Mia Kansrijk')
  await page.getByRole('button', { name: 'Andere pashouder' }).click()
  await counter.find(JAN_CARD, 'Jan Gewoon')
  expect(lookUps()).toBe(2)
  await page.getByRole('button', { name: 'Opnieuw beginnen' }).click()
  await counter.find(JAN_CARD, 'Jan Gewoon')
  expect(lookUps()).toBe(3)
})

test('a number that is still being typed is not looked up', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await counter.cardNumber.pressSequentially('0930 0200 0010', { delay: 110 })
  await counter.cardNumber.press('Tab')
  await expect(counter.cardNumber).toHaveAttribute('aria-invalid', 'true')
  expect(stack.sandbox.control.calls().map(({ call }) => call)).not.toContain('retrieve')
})

test('a price that was asked ahead for a card that turns out impossible is thrown away', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  const { control } = stack.sandbox
  await counter.signIn(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  const priced = page.waitForResponse((response) => response.url().endsWith('/api/prices'))
  control.addFault({ call: 'retrieve', fault: { kind: 'delay', ms: 500 } })
  await counter.cardNumber.fill(BLOCKED)
  await (await priced).finished()
  await expect(counter.cardNumber).toHaveAttribute('aria-invalid', 'true')
  await expect(counter.price).toHaveText('Nog niet gekend')
})
