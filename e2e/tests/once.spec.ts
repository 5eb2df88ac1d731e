import { type CounterScreen, counterScreen } from '../support/counter.ts'
import { fillIn } from '../support/fill-in.ts'
import { ANKE, BILAL, MUNTPUNT } from '../support/people.ts'
import { holdRequests } from '../support/hold-requests.ts'
import { expect, test } from '../support/test.ts'
import { writesOf } from '../support/writes.ts'

const BART = '0930010014007'
const CARD = '0930020000103'

/** Waits until the card is in the draft, with which another tab begins. */
async function isDraft({ page }: CounterScreen, card: string) {
  const session = async () => (await page.request.get(new URL('/api/session', page.url()).href)).text()
  await expect.poll(session).toContain(card)
}

test('Enter twice on the button registers once', async ({ counter, stack }) => {
  await fillIn(counter, { old: BART })
  await expect(counter.price).toHaveText('€ 5,00')
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 400 } })
  await counter.register.focus()
  // Not the Enter of a scanner, which comes right after its digits.
  await expect(async () => {
    await counter.page.keyboard.press('Enter')
    await expect.poll(() => writesOf(stack), { timeout: 300 }).toEqual(['newCard'])
  }).toPass()
  await counter.page.keyboard.press('Enter')
  await expect(counter.done).toBeVisible()
  expect(writesOf(stack)).toEqual(['newCard'])
})

test('the same form in two tabs registers once, and the second tab shows that', async ({
  counter,
  stack,
}) => {
  await fillIn(counter, {})
  await expect(counter.price).toHaveText('€ 5,00')
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await isDraft(counter, CARD)
  const second = counterScreen(await counter.page.context().newPage(), stack.origin)
  await second.page.goto(stack.origin)
  await second.page.getByRole('button', { name: 'Hier verder invullen' }).click()
  await expect(second.cardNumber).toHaveValue(CARD)
  await expect(second.price).toHaveText('€ 5,00')

  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 1500 } })
  await counter.register.click()
  await expect.poll(() => writesOf(stack)).toEqual(['block', 'newCard'])
  await second.register.click()
  const told = second.page.getByRole('group', { name: 'Deze kaart wordt op dit moment al geregistreerd' })
  await expect(told).toBeFocused()
  await expect(told).toContainText('Registreer de kaart niet nog eens.')
  const row = second.page.getByRole('region', { name: 'Eerdere registraties' })
  await expect(row).toContainText('Nog bezig: kaart 0930 0200 0010 3')
  await expect(counter.done).toBeVisible()
  // Its end was seen in the first tab, so it is no longer open in the second.
  await expect(row).toHaveCount(0)
  expect(writesOf(stack)).toEqual(['block', 'newCard'])
})

test('a tab that lags behind registers nothing a second time', async ({ counter, stack }) => {
  await fillIn(counter, { old: BART })
  await expect(counter.price).toHaveText('€ 5,00')
  await isDraft(counter, CARD)
  const second = counterScreen(await counter.page.context().newPage(), stack.origin)
  await second.page.goto(stack.origin)
  await second.page.getByRole('button', { name: 'Hier verder invullen' }).click()
  await expect(second.cardNumber).toHaveValue(CARD)
  await expect(second.price).toHaveText('€ 5,00')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await second.register.click()
  // Its card was registered for this passholder, so the tab shows that instead of a failure.
  await expect(second.done).toBeVisible()
  const made = stack.sandbox.control.calls().filter(({ call, committed }) => call === 'newCard' && committed)
  expect(made).toHaveLength(1)
})

test('two counters in two tabs each register for their own', async ({ counter, stack }) => {
  await fillIn(counter, { employee: BILAL, at: 'Muntpunt', old: BART })
  const second = counterScreen(await counter.page.context().newPage(), stack.origin)
  await second.page.goto(stack.origin)
  await second.page.getByRole('button', { name: /^Balie Muntpunt/ }).click()
  await second.page
    .getByRole('dialog')
    .getByRole('button', { name: /Zandloper/ })
    .click()
  await second.page.getByRole('button', { name: 'Opnieuw beginnen' }).click()
  await second.find('0930010015012', 'Bea Geblokkeerd')
  await second.choose('Verloren of gestolen')
  await second.cardNumber.fill('0930021000110')
  await expect(second.page.getByText('Ligt klaar aan deze balie')).toBeVisible()

  await expect(counter.page.getByRole('button', { name: /^Balie Muntpunt/ })).toBeVisible()
  await counter.register.click()
  await second.register.click()
  await expect(counter.done).toBeVisible()
  await expect(second.done).toBeVisible()
  const sent = stack.sandbox.control
    .calls()
    .filter(({ call }) => call === 'newCard')
    .map(({ form }) => Object.fromEntries(form))
    .map(({ uitpasNumber, balieConsumerKey }) => ({ uitpasNumber, balieConsumerKey }))
  expect(sent).toHaveLength(2)
  expect(sent).toContainEqual({ uitpasNumber: CARD, balieConsumerKey: MUNTPUNT.consumerKey })
  expect(sent).toContainEqual({
    uitpasNumber: '0930021000110',
    balieConsumerKey: 'a1f3c0de9b5e4c6d8f70123456789abc',
  })
})

test('offline in the middle of sending is unknown, and is looked up once there is a network again', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await fillIn(counter, { employee: ANKE, old: BART })
  // The cable comes out while the answer is on its way.
  await page.route('**/api/registrations', async (route) => {
    await route.fetch()
    await page.context().setOffline(true)
    await route.abort('internetdisconnected')
  })
  await counter.register.click()
  await expect(page.getByRole('heading', { name: /We weten nog niet of de kaart/ })).toBeFocused()
  await expect(page.getByText('Je bent offline. Zodra er weer internet is, kijken we na')).toBeVisible()
  await expect(page.getByText('Geef de kaart nog niet mee.')).toBeVisible()
  await page.context().setOffline(false)
  await expect(counter.done).toBeVisible({ timeout: 10_000 })
  expect(writesOf(stack)).toEqual(['newCard'])
})

test('a slow registration says that it is still busy, and then that the outcome will be looked up', async ({
  counter,
}) => {
  const { page } = counter
  await fillIn(counter, { old: BART })
  await expect(counter.price).toHaveText('€ 5,00')
  const held = await holdRequests(page, '**/api/registrations')
  await counter.register.click()
  await expect(page.getByText('Nog bezig…')).toBeVisible()
  await expect(page.getByText('we zoeken op wat de uitkomst is')).toBeVisible({ timeout: 15_000 })
  held.release()
  await expect(counter.done).toBeVisible()
})
