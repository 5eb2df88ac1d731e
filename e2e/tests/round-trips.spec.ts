import type { Page } from '@playwright/test'
import type { Stack } from '../support/stack.ts'
import { type CounterScreen } from '../support/counter.ts'
import { ANKE, BILAL } from '../support/people.ts'
import { countRoundTrips } from '../support/round-trips.ts'
import { expect, test } from '../support/test.ts'

const JAN = 'a0000000-0000-4000-8000-000000000002'
const JAN_CARD = '0930000422202'
const KAREL_INSZ = '62031990839'
const NEW_CARD = '0930020000103'
const KANSENPAS = '0930020000111'
const ZANDLOPER_CARD = '0930021000102'

/** Slow enough to see which requests wait for an answer. */
function slowDown({ sandbox }: Stack) {
  for (const call of ['retrieve', 'passholder', 'price'])
    sandbox.control.addFault({ call, fault: { kind: 'delay', ms: 300 }, times: null })
}

/** Expects a complete screen: the card's status and the price are there. */
async function seesAll(page: Page, price: CounterScreen['price']) {
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(price).toContainText(/€|Gratis/)
}

test('where the card decides the reason, the screen is complete two round trips after it', async ({
  counter,
  stack,
}) => {
  await counter.signIn(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  slowDown(stack)
  const roundTrips = countRoundTrips(counter.page)
  await counter.cardNumber.fill(KANSENPAS)
  await seesAll(counter.page, counter.price)
  expect(roundTrips()).toBe(2)
})

test('for a newcomer both prices to compare are there two round trips after the card', async ({
  counter,
  stack,
}) => {
  await counter.signIn(ANKE)
  await counter.find('0935010010004', 'Wim Elders')
  slowDown(stack)
  const roundTrips = countRoundTrips(counter.page)
  await counter.cardNumber.fill(NEW_CARD)
  await expect(
    counter.page.getByRole('radio', { name: 'Komt uit een ander kaartsysteem' }),
  ).toHaveAccessibleDescription(/€\s2,00/)
  await expect(
    counter.page.getByRole('radio', { name: 'Nog geen kaart van hier' }),
  ).toHaveAccessibleDescription(/€\s5,00/)
  await expect(counter.page.getByRole('radio', { checked: true })).toHaveCount(0)
  expect(roundTrips()).toBe(2)
  await counter.choose('Komt uit een ander kaartsysteem')
  await expect(counter.price).toHaveText('€ 2,00')
  // The other price stays for comparison, and nothing is requested again.
  await expect(
    counter.page.getByRole('radio', { name: 'Nog geen kaart van hier' }),
  ).toHaveAccessibleDescription(/€\s5,00/)
  expect(stack.sandbox.control.calls().filter(({ call }) => call === 'price')).toHaveLength(2)
})

test('one is enough where the counter has one system and the number tells the only reason', async ({
  counter,
  stack,
}) => {
  await counter.signIn(BILAL)
  await counter.workAt('Bib De Zandloper')
  await counter.find(KAREL_INSZ, 'Karel Kaartloos')
  slowDown(stack)
  const roundTrips = countRoundTrips(counter.page)
  await counter.cardNumber.fill(ZANDLOPER_CARD)
  await seesAll(counter.page, counter.price)
  await expect(counter.page.getByRole('radio', { name: 'Nog geen kaart van hier' })).toBeChecked()
  expect(roundTrips()).toBe(1)
})

test('one is enough where the employee chose the reason already', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  slowDown(stack)
  const roundTrips = countRoundTrips(counter.page)
  await counter.cardNumber.fill(NEW_CARD)
  await seesAll(counter.page, counter.price)
  expect(roundTrips()).toBe(1)
})

test('the passholder as the last scan takes two: the price depends on who it is', async ({
  counter,
  stack,
}) => {
  await counter.signIn(ANKE)
  await counter.cardNumber.fill(KANSENPAS)
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  slowDown(stack)
  const roundTrips = countRoundTrips(counter.page)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  await seesAll(counter.page, counter.price)
  expect(roundTrips()).toBe(2)
})

test('passholder and card of a link are looked up side by side', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  slowDown(stack)
  const roundTrips = countRoundTrips(counter.page)
  await counter.page.goto(`${stack.origin}/#uid=${JAN}&reason=LOSS_THEFT&uitpasNumber=${NEW_CARD}`)
  await seesAll(counter.page, counter.price)
  expect(roundTrips()).toBe(2)
})
