import { counterScreen } from '../support/counter.ts'
import { ANKE, BILAL, MUNTPUNT } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

const JAN_CARD = '0930000422202'
const READY = '0930020000103'

const CARDS: { what: string; card: string; says: RegExp }[] = [
  { what: 'of somebody else', card: '0930010004008', says: /al in gebruik/ },
  { what: 'blocked', card: '0930090002500', says: /geblokkeerd/ },
  { what: 'deleted', card: '0930090001908', says: /verwijderd/ },
  { what: 'provisioned', card: '0930090000108', says: /nog niet vrijgegeven/ },
  { what: 'in stock', card: '0930090000702', says: /nog in het magazijn/ },
  { what: 'on its way', card: '0930090001304', says: /Nog niet ontvangen/ },
  { what: 'at another counter', card: '0930021000102', says: /bij een andere balie/ },
  { what: 'of a system that isn’t the counter’s', card: '0935020000102', says: /andere balie|dit systeem/ },
  { what: 'of a group', card: '0930090003102', says: /groepspas/ },
  { what: 'unknown', card: '0930099999904', says: /kent deze kaart niet/ },
  { what: 'the passholder’s own', card: JAN_CARD, says: /heeft de pashouder al/ },
]
test('the card’s status appears as soon as its number is complete', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  const sent = () => stack.sandbox.control.calls().map(({ call }) => call)
  for (const [index, { what, card, says }] of CARDS.entries()) {
    await test.step(what, async () => {
      await counter.cardNumber.fill(card)
      await expect.poll(() => counter.messageOf(counter.cardNumber)).toMatch(says)
      await expect(counter.cardNumber).toHaveAttribute('aria-invalid', 'true')
      await counter.choose('Verloren of gestolen')
      await counter.register.click()
      await expect(counter.page.getByRole('group', { name: 'Kijk nog één ding na' })).toBeFocused()
      await expect(counter.cardNumber).toHaveValue(/\d/)
      // A card that can't be registered has no price; with a reason it is requested in parallel with the next look-up.
      if (index === 0) expect(sent()).not.toContain('price')
    })
  }
  expect(sent()).not.toContain('newCard')

  await counter.cardNumber.fill(READY)
  await expect.poll(() => counter.messageOf(counter.cardNumber)).toMatch(/Ligt klaar aan deze balie/)
  await expect(counter.cardNumber).not.toHaveAttribute('aria-invalid')
})

test('a card is drawn as what it is', async ({ counter }) => {
  await counter.signIn(ANKE)
  const overview = counter.page.getByRole('region', { name: 'In één oogopslag' })
  for (const [card, words] of [
    ['0930090003300', 'Sleutelhanger'],
    ['0930090003508', 'Sticker'],
    ['0930090003409', 'Sleutelhanger'],
    ['0930090003607', 'Digitale kaart'],
    ['0930090003813', 'Kansenpas'],
  ] as const) {
    await counter.cardNumber.fill(card)
    await expect(overview).toContainText(words)
    await expect(overview).toContainText('UiTPAS Regio Aalst')
  }
})

test('an unlisted status is left to the service, and the page says so', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  const card = `<card><kansenpas>false</kansenpas><status>RESERVED</status><uitpasNumber><uitpasNumber>${READY}</uitpasNumber></uitpasNumber><cardSystem><id>1</id></cardSystem></card>`
  const bodyBase64 = Buffer.from(`<response>${card}</response>`).toString('base64')
  stack.sandbox.control.addFault({ call: 'retrieve', fault: { kind: 'raw', bodyBase64 } })
  await counter.cardNumber.fill(READY)
  await expect(counter.page.getByText('Status niet gekend: UiTPAS beslist')).toBeVisible()
  await counter.choose('Verloren of gestolen')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('a card that was just received can be looked up again', async ({ counter, stack }) => {
  const { control } = stack.sandbox
  await counter.signIn(ANKE)
  await counter.cardNumber.fill('0930090001304')
  await expect(counter.cardNumber).toHaveAttribute('aria-invalid', 'true')
  control.putCard({ uitpasNumber: '0930090001304', status: 'LOCAL_STOCK', counterId: MUNTPUNT.id })
  await counter.page.getByRole('button', { name: 'Opnieuw opzoeken' }).click()
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
})

test('a look-up that fails leaves the form usable, and can be tried again', async ({ counter, stack }) => {
  const fault = { kind: 'status', status: 503 } as const
  await counter.signIn(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  for (const call of ['retrieve', 'card']) stack.sandbox.control.addFault({ call, fault })
  await counter.cardNumber.fill(READY)
  await expect(counter.page.getByText('Opzoeken lukt nu niet. Registreren kan wel.')).toBeVisible()
  await counter.choose('Verloren of gestolen')
  await counter.page.getByRole('button', { name: 'Opnieuw opzoeken' }).click()
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(counter.page.getByRole('radio', { name: 'Verloren of gestolen' })).toBeChecked()
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
})

test('a card with an unknown counter can be registered, with a warning', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  stack.sandbox.control.addFault({ call: 'retrieve', fault: { kind: 'status', status: 503 } })
  await counter.cardNumber.fill(READY)
  await expect(counter.page.getByText('balie onbekend')).toBeVisible()
  await counter.choose('Verloren of gestolen')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('a slow look-up holds nothing up', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  const { control } = stack.sandbox
  // The longest time for which the BFF waits for the service.
  control.addFault({ call: 'retrieve', fault: { kind: 'delay', ms: 1900 } })
  await counter.cardNumber.fill(READY)
  await expect(counter.page.getByText('We zoeken deze kaart op…')).toBeVisible()
  await counter.choose('Verloren of gestolen')
  await counter.voucher.fill('1000000001')
  await counter.register.click()
  await expect(counter.done).toBeVisible()
})

test('a look-up of the passholder that takes 3 seconds loses no text typed meanwhile', async ({
  page,
  startOwnStack,
}) => {
  // The other tests' BFF gives up sooner.
  const stack = await startOwnStack({ UITPAS_TIMEOUT_MS: '8000' })
  const counter = counterScreen(page, stack.origin)
  await counter.signIn(ANKE)
  stack.sandbox.control.addFault({ call: 'retrieve', fault: { kind: 'delay', ms: 3000 } })
  await counter.passholder.fill(JAN_CARD)
  await counter.passholder.press('Enter')
  await expect(page.getByText('We zoeken de pashouder…')).toBeVisible()
  await counter.cardNumber.fill(READY)
  await counter.voucher.fill('1000000001')
  await counter.choose('Verhuisd')
  await expect(counter.person).toContainText('Jan Gewoon')
  await expect(counter.cardNumber).toHaveValue(/0930/)
  await expect(counter.voucher).toHaveValue('1000000001')
  await expect(page.getByRole('radio', { name: 'Verhuisd' })).toBeChecked()
})

test('an answer about an earlier card is never shown with a later one', async ({ counter, stack }) => {
  await counter.signIn(ANKE)
  await counter.find(JAN_CARD, 'Jan Gewoon')
  await counter.choose('Verloren of gestolen')
  const { control } = stack.sandbox
  control.addFault({ call: 'retrieve', fault: { kind: 'delay', ms: 800 } })
  const { page } = counter
  const late = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/cards') && !!response.request().postData()?.includes('0930090002500'),
  )
  await counter.cardNumber.fill('0930090002500')
  await counter.cardNumber.fill(READY)
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await (await late).finished()
  await expect(counter.price).toContainText('€ 5,00')
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(counter.cardNumber).not.toHaveAttribute('aria-invalid')
})

test('the counter of the tab decides whether a card lies here', async ({ counter }) => {
  await counter.signIn(BILAL)
  await counter.workAt('Bib De Zandloper')
  await counter.cardNumber.fill('0930021000102')
  await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
})
