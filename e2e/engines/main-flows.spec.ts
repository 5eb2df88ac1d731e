import { ANKE, MUNTPUNT } from '../support/people.ts'
import { thisYear } from '../support/this-year.ts'
import { countPrints, prints, showPaper } from './in-page.ts'
import type { Person } from './person.ts'
import { isThere } from './programs.ts'
import { expect, test } from './test.ts'

test.skip(({ engineName }) => !isThere(engineName), 'This machine lacks the browser, or a screen for it.')

const JAN = '0930000422202'
const READY = '0930020000103'
/** Card of a person whose old card is blocked already, so nothing is looked up before newCard. */
const BART = '0930010014007'
const READ_AS = '0930 0200 0010 3'
const LAYOUTS = [
  { host: 'be', setting: 'us' },
  { host: 'be', setting: 'azerty' },
  { host: 'fr', setting: 'us' },
  { host: 'fr', setting: 'azerty' },
  { host: 'us', setting: 'us' },
] as const

/** For each reason a person whom it fits; the key to press, unless it is the only possible one. */
const REASONS = [
  { reason: 'LOSS_THEFT', key: '10', old: JAN, name: 'Jan Gewoon', kansenpas: false },
  { reason: 'REMOVAL', key: '11', old: '0930000166411', name: 'Mia Kansrijk', kansenpas: true },
  {
    reason: 'LOSS_KANSENSTATUUT',
    key: '12',
    old: '0930010001012',
    name: 'Lotte Voorbeeld',
    kansenpas: false,
  },
  {
    reason: 'OBTAIN_KANSENSTATUUT',
    key: 'Up',
    old: '0930010004008',
    name: "D'Hóndt & Zonen",
    kansenpas: true,
  },
  { reason: 'CARD_UPGRADE', key: '14', old: '0935010010004', name: 'Wim Elders', kansenpas: false },
  { reason: 'EXTRA_CARD', key: '15', old: '62031990839', name: 'Karel Kaartloos', kansenpas: false },
]

test('signing in and out', async ({ person, stack }) => {
  await person.signIn(stack.origin, ANKE)
  await person.click('Afmelden')
  await person.see('Aanmelden met UiTID')
  expect(await person.text()).not.toContain('Pashouder')
})

test('a scanner is read in every layout, wherever the focus is', async ({ person, stack }) => {
  await person.signIn(stack.origin, ANKE)
  for (const { host, setting } of LAYOUTS) {
    await test.step(`${setting} on ${host}`, async () => {
      await person.scan(JAN, setting, host)
      await person.see('Jan Gewoon')
      await person.press('Tab', 'Tab')
      await person.scan(READY, setting, host)
      await person.see('Ligt klaar aan deze balie')
      await person.seeValue('Nummer van de nieuwe kaart', READ_AS)
      await person.seeValue('Vouchernummer', '')
      await person.click('Opnieuw beginnen')
      await person.seeNoMore('Jan Gewoon')
    })
  }
})

test('a person without a card is found by name', async ({ person, stack }) => {
  await person.signIn(stack.origin, ANKE)
  await person.type('peeters 9300')
  await person.see(/Peeters/)
  await person.press('Down', 'Return')
  await person.see('Andere pashouder')
})

for (const { reason, key, old, name, kansenpas } of REASONS) {
  test(`${reason} by scanner and keys`, async ({ person, stack }) => {
    const { control, state } = stack.sandbox
    const [card = ''] = control.bulk({ cards: 1, kansenpas, cardSystemId: 1, counterId: MUNTPUNT.id })
    await person.signIn(stack.origin, ANKE)
    await person.scan(old)
    await person.see(name)
    await person.scan(card)
    await person.see('Ligt klaar aan deze balie')
    await person.press(key)
    if (key === 'Up') await person.seeValue('Einde van het kansenstatuut', `31/12/${thisYear() + 1}`)
    await register(person)
    const calls = control.calls().filter(({ call }) => call === 'newCard')
    expect(calls.map(({ form }) => Object.fromEntries(form)['reason'])).toEqual([reason])
    expect(state.card(card)?.status).toBe('ACTIVE')
  })
}

test('a refusal says what to do, and keeps the form', async ({ person, stack }) => {
  await fillIn(person, stack.origin, JAN)
  stack.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'ACTION_NOT_ALLOWED' } })
  await person.pressUntil('Return', 'Voor de helpdesk')
  await person.see('ACTION_NOT_ALLOWED')
  await person.seeValue('Nummer van de nieuwe kaart', READ_AS)
})

test('an unknown outcome is never taken for another, and looked up by hand', async ({ person, stack }) => {
  await fillIn(person, stack.origin, BART)
  const { control } = stack.sandbox
  control.addFault({ call: 'newCard', fault: { kind: 'reset', when: 'after' } })
  control.addFault({ call: 'retrieve', fault: { kind: 'status', status: 503 }, times: null })
  await person.pressUntil('Return', 'We weten nog niet')
  await person.see('Geef de kaart nog niet mee.')
  control.clearFaults()
  await person.click('Opnieuw controleren')
  await person.see('De kaart is geregistreerd')
  expect(control.calls().filter(({ call }) => call === 'newCard')).toHaveLength(1)
})

test('a receipt is printed alone', async ({ person, stack }) => {
  await fillIn(person, stack.origin, JAN)
  await register(person)
  await person.engine.run(countPrints, undefined)
  await person.click('Bewijs afdrukken')
  await expect.poll(() => person.engine.run(prints, undefined)).toBe(1)
  await person.engine.run(showPaper, undefined)
  await person.see('Je nieuwe UiTPAS')
  await person.see(READ_AS)
  expect(await person.text()).not.toMatch(/Gewoon|geregistreerd/)
})

test('the language changes by keys, and the form stays', async ({ person, stack }) => {
  await fillIn(person, stack.origin, JAN)
  await person.engine.run(() => document.querySelector<HTMLElement>('header select')?.focus(), undefined)
  await person.press('f')
  await person.see('Enregistrer')
  await person.seeValue('Numéro de la nouvelle carte', READ_AS)
})

async function fillIn(person: Person, origin: string, old: string): Promise<void> {
  await person.signIn(origin, ANKE)
  await person.scan(old)
  await person.see('Andere pashouder')
  await person.scan(READY)
  await person.see('Ligt klaar aan deze balie')
  await person.press('10')
  await person.see('€ 5,00')
}

async function register(person: Person): Promise<void> {
  await person.see(/Te betalen (€ \d|Gratis)/)
  await person.pressUntil('Return', 'De kaart is geregistreerd')
}
