import { type CounterScreen, counterScreen } from '../support/counter.ts'
import { fillIn } from '../support/fill-in.ts'
import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

const VALID = '1000000001'
const prices = <Call extends { call: string }>(calls: Call[]) => calls.filter(({ call }) => call === 'price')

async function typeVoucher(counter: CounterScreen, number: string) {
  await counter.voucher.pressSequentially(number, { delay: 110 })
  await counter.voucher.press('Tab')
}

test('the price appears once everything that it depends on is known, and a free card says so', async ({
  counter,
}) => {
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.cardNumber.fill('0930020000103')
  await expect(counter.price).toHaveText('Nog niet gekend')
  await counter.choose('Verloren of gestolen')
  await expect(counter.price).toHaveText('€ 5,00')
  await counter.choose('Verhuisd')
  await expect(counter.price).toHaveText('Gratis')
})

test('a price for an age says for which', async ({ counter }) => {
  await fillIn(counter, { old: '0930010018008' })
  await expect(counter.price).toContainText('€ 2,00')
  await expect(counter.price).toContainText('jaar')
})

test('a voucher is named, and its price asked once, not for every digit', async ({ counter, stack }) => {
  await fillIn(counter, {})
  await expect(counter.price).toHaveText('€ 5,00')
  await typeVoucher(counter, VALID)
  await expect(counter.price).toHaveText('Gratis met Welkomstbon')
  expect(await counter.messageOf(counter.voucher)).toContain('Welkomstbon')
  const asked = prices(stack.sandbox.control.calls())
  expect(asked).toHaveLength(2)
  expect(asked[1]?.query).toContainEqual(['voucherNumber', VALID])
  expect(asked[1]?.query).toContainEqual(['dateOfBirth', '1971-11-30'])
})

test('a voucher is looked up once typing pauses', async ({ counter }) => {
  await fillIn(counter, {})
  await counter.voucher.pressSequentially('2000000001', { delay: 110 })
  await expect(counter.voucher).toBeFocused()
  await expect(counter.price).toContainText('met Gezinsbon')
})

for (const { what, number, says } of [
  { what: 'unknown', number: '1009999999', says: /bestaat niet/ },
  { what: 'spent', number: '1000000091', says: /al gebruikt/ },
  { what: 'malformed', number: '?!', says: /geen geldig vouchernummer/ },
]) {
  test(`a voucher that is ${what} is reported at its field, with the price without it`, async ({
    counter,
    stack,
  }) => {
    await fillIn(counter, {})
    await typeVoucher(counter, number)
    await expect(counter.voucher).toHaveAttribute('aria-invalid', 'true')
    expect(await counter.messageOf(counter.voucher)).toMatch(says)
    await expect(counter.price).toHaveText('€ 5,00 zonder de voucher')
    await counter.register.click()
    const summary = counter.page.getByRole('group', { name: 'Kijk nog één ding na' })
    await summary.getByRole('link', { name: 'Vouchernummer' }).click()
    await expect(counter.voucher).toBeFocused()
    await expect(counter.voucher).toHaveValue(number)
    expect(stack.sandbox.control.calls().map(({ call }) => call)).not.toContain('newCard')

    await counter.voucher.fill('')
    await counter.register.click()
    await expect(counter.done).toBeVisible()
  })
}

test('a missing price is reported, can be requested again, and blocks nothing', async ({
  counter,
  stack,
}) => {
  await counter.signIn(ANKE)
  stack.sandbox.control.addFault({ call: 'price', fault: { kind: 'status', status: 503 } })
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930020000103')
  await expect(counter.price).toContainText('Prijs niet gekend. Registreren kan wel.')
  stack.sandbox.control.addFault({ call: 'price', fault: { kind: 'truncate' } })
  await counter.page.getByRole('button', { name: 'Prijs opnieuw vragen' }).click()
  await expect(counter.price).toContainText('Prijs niet gekend')
  await counter.page.getByRole('button', { name: 'Prijs opnieuw vragen' }).click()
  await expect(counter.price).toHaveText('€ 5,00')
})

test('registering doesn’t wait for a price that cannot be had', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  stack.sandbox.control.addFault({ call: 'price', fault: { kind: 'status', status: 503 }, times: null })
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930020000103')
  await expect(counter.price).toContainText('Prijs niet gekend')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('a slow price of an earlier reason is never shown with a later one', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  await counter.cardNumber.fill('0930020000103')
  const { page } = counter
  stack.sandbox.control.addFault({ call: 'price', fault: { kind: 'delay', ms: 800 } })
  const late = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/prices') && !!response.request().postData()?.includes('LOSS_THEFT'),
  )
  await counter.choose('Verloren of gestolen')
  await expect(counter.price).toContainText('We vragen de prijs…')
  await counter.choose('Verhuisd')
  await expect(counter.price).toHaveText('Gratis')
  await (await late).finished()
  await expect(counter.price).toHaveText('Gratis')
  // The answer is known by now, so it isn't requested again.
  await counter.choose('Verloren of gestolen')
  await expect(counter.price).toHaveText('€ 5,00')
  expect(prices(stack.sandbox.control.calls())).toHaveLength(2)
})

test('a price that takes 3 seconds leaves the form as it is', async ({ page, startOwnStack }) => {
  // The other tests' BFF gives up sooner.
  const stack = await startOwnStack({ UITPAS_TIMEOUT_MS: '8000' })
  const counter = counterScreen(page, stack.origin)
  const slow = { kind: 'delay', ms: 3000 } as const
  await counter.signIn(ANKE)
  await counter.find('0930000422202', 'Jan Gewoon')
  for (const call of ['retrieve', 'price']) stack.sandbox.control.addFault({ call, fault: slow })
  await counter.choose('Verloren of gestolen')
  await counter.cardNumber.fill('0930020000103')
  await expect(page.getByText('We zoeken deze kaart op…')).toBeVisible()
  await expect(counter.price).toContainText('We vragen de prijs…')
  await counter.voucher.fill('1000000091')
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(counter.price).toHaveText('€ 5,00 zonder de voucher')
  await expect(counter.voucher).toHaveValue('1000000091')
  await expect(page.getByRole('radio', { name: 'Verloren of gestolen' })).toBeChecked()
})
