import { fillIn } from '../support/fill-in.ts'
import { ANKE, CELESTINE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { thisYear } from '../support/this-year.ts'

const RITA = '0930010040002'
const KANSENPAS = '0930020000111'
const OBTAIN = 'Krijgt kansenstatuut'
const REMARKS = 'Verhoogde tegemoetkoming nagezien. Attest van het OCMW tot en met 30 april.'
const OWN_ONLY = 'Deze balie mag enkel inwoners van haar eigen gemeente kansenstatuut geven.'

test('granting kansenstatuut shows the whole address, asks whether it still holds, and shows the notes', async ({
  counter,
  stack,
}) => {
  await fillIn(counter, { old: RITA, reason: OBTAIN, card: KANSENPAS })
  await expect(counter.person).toContainText('Woont op Korte Zoutstraat 7, 9300 Aalst. Klopt dit nog?')
  await expect(counter.person).toContainText(REMARKS)
  await expect(counter.person).not.toContainText(OWN_ONLY)
  await counter.endDate.fill(`31/12/${thisYear() + 1}`)
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await expect(counter.page.getByText('tegemoetkoming')).toBeHidden()
  expect(stack.log()).not.toContain('tegemoetkoming')
})

test('notes are requested for nothing else, and disappear with the reason', async ({ counter }) => {
  const asked: string[] = []
  counter.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const bodies: string[] = []
  counter.page.on('response', (response) => {
    if (new URL(response.url()).pathname === '/api/identifications')
      void response.text().then((text) => bodies.push(text))
  })
  await fillIn(counter, { old: RITA })
  await expect(counter.price).toHaveText('€ 5,00')
  expect(asked).not.toContain('/api/passholder-notes')
  expect(bodies.join('')).toContain('Rechthebbend')
  expect(bodies.join('')).not.toContain('tegemoetkoming')
  await counter.cardNumber.fill('')
  await counter.choose(OBTAIN)
  await expect(counter.person).toContainText(REMARKS)
  await counter.choose('Verloren of gestolen')
  await expect(counter.person).not.toContainText(REMARKS)
  await expect(counter.person).not.toContainText('Klopt dit nog?')
})

test('ending kansenstatuut shows the notes too, without a question about the address', async ({
  counter,
}) => {
  await fillIn(counter, { old: '0930000166411', reason: 'Verliest kansenstatuut' })
  await expect(counter.person).toContainText('Punten')
  await expect(counter.person).not.toContainText('Klopt dit nog?')
})

test('notes that can’t be fetched are reported as missing, can be requested again, and block nothing', async ({
  counter,
  stack,
}) => {
  await counter.signIn(ANKE)
  await counter.find(RITA)
  stack.sandbox.control.addFault({ call: 'passholder', fault: { kind: 'status', status: 502 }, times: null })
  await counter.choose(OBTAIN)
  await expect(counter.person).toContainText('kunnen nu niet opgehaald worden')
  await expect(counter.person).toContainText('Klopt dit nog?')
  stack.sandbox.control.clearFaults()
  await counter.page.getByRole('button', { name: 'Opnieuw ophalen' }).click()
  await expect(counter.person).toContainText(REMARKS)
})

test('a person without an address is asked where they live', async ({ counter }) => {
  await counter.signIn(ANKE)
  await counter.page.route('**/api/identifications', async (route) => {
    const response = await route.fetch()
    const { passholder, ...rest } = (await response.json()) as { passholder: object }
    const nowhere = {
      ...passholder,
      street: undefined,
      houseNumber: undefined,
      postalCode: undefined,
      city: undefined,
    }
    await route.fulfill({ response, json: { ...rest, passholder: nowhere } })
  })
  await counter.find(RITA)
  await counter.choose(OBTAIN)
  await expect(counter.person).toContainText('UiTPAS kent geen adres: vraag waar de pashouder woont.')
})

test('a counter that may grant it to its own residents only is warned before, and gets the reason after a refusal', async ({
  counter,
}) => {
  await fillIn(counter, {
    employee: CELESTINE,
    at: 'Bib De Zandloper & Co',
    old: '49111193634',
    reason: OBTAIN,
    card: '0930021000110',
    endDate: `31/12/${thisYear() + 1}`,
  })
  await expect(counter.person).toContainText('9310 Moorsel-aan-de-Verzonnen-Beek. Klopt dit nog?')
  await expect(counter.person).toContainText(OWN_ONLY)
  await counter.register.click()
  await expect(
    counter.page.getByText('Deze balie mag dit niet voor wie in een andere gemeente woont'),
  ).toBeVisible()
  await expect(counter.page.getByText(/Mag pashouders andere gemeentes aanmaken/)).toBeVisible()
})
