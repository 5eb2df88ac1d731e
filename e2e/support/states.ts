import { expect } from '@playwright/test'
import type { CounterScreen } from './counter.ts'
import { fillIn } from './fill-in.ts'
import { chooseLanguage, LANGUAGES } from './languages.ts'
import { ANKE, BILAL, CELESTINE, DRIES, EVA, FARID, MUNTPUNT } from './people.ts'
import { signInOverHttp } from './sign-in.ts'
import type { Stack } from './stack.ts'
import { thisYear } from './this-year.ts'
import { loseTheAnswer, untilClosable } from './unsettled.ts'

/** A state that a person can reach, and how: for whatever must hold in every one of them. */
export interface ScreenState {
  name: string
  reach(counter: CounterScreen, stack: Stack): Promise<void>
}

const JAN = '0930000422202'
const READY = '0930020000103'
const SECOND_READY = '0930020000202'
const KANSENPAS = '0930020000111'
/** A kansenpas whose kansenstatuut lapsed. */
const LAPSED = '0930010005013'
const BART = '0930010014007'
const DINA = '0930010027009'
const RITA = '0930010040002'
const YASSIN = '0930010039004'
const ZITA = '0930010043006'
/** A member of another card system only. */
const WIM = '0935010010004'
const LIES = '0930010037008'
const UNAVAILABLE = { kind: 'status', status: 502 } as const

export const STATES: readonly ScreenState[] = [
  {
    name: 'signed-out',
    async reach({ page }, { origin }) {
      await page.goto(origin)
      await expect(page.getByRole('button', { name: 'Aanmelden met UiTID' })).toBeVisible()
    },
  },
  {
    name: 'login-refused',
    async reach({ page }, { origin }) {
      await page.goto(`${origin}/?login=refused`)
      await expect(page.getByText('Je bent niet aangemeld')).toBeVisible()
    },
  },
  {
    // The longest of what can be said of a sign-in.
    name: 'login-without-permission',
    async reach({ page }, { origin }) {
      await page.goto(`${origin}/?login=no-permission`)
      await expect(page.getByText('Deze toepassing mag niemand aanmelden')).toBeVisible()
    },
  },
  {
    // With OpenID Connect UiTID tells a name.
    name: 'employee-by-name',
    async reach(counter) {
      await counter.page.route('**/api/session', async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace('"employee":{', '"employee":{"name":"Marie-Célestine",')
        await route.fulfill({ response, body })
      })
      await counter.signIn(ANKE)
      await expect(counter.page.getByText('Marie-Célestine')).toBeVisible()
    },
  },
  {
    name: 'session-unreachable',
    async reach({ page }, { origin }) {
      await page.route('**/api/session', (route) => route.abort())
      await page.goto(origin)
      await expect(page.getByRole('button', { name: /Opnieuw/ })).toBeVisible()
    },
  },
  {
    name: 'people-found',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.passholder.fill('peeters 9300')
      await expect(counter.page.locator('#people button')).toHaveCount(10)
    },
  },
  {
    name: 'nobody-found',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.passholder.fill('niemandal lede 31/2/84')
      await expect(counter.page.getByRole('group', { name: 'Dit zoeken we' })).toBeVisible()
    },
  },
  {
    name: 'no-counters',
    async reach(counter) {
      await counter.signIn(FARID)
      await expect(counter.page.getByRole('button', { name: 'Afmelden' })).toBeVisible()
    },
  },
  {
    name: 'counter-choice',
    async reach(counter) {
      await counter.signIn(BILAL)
      await expect(counter.page.getByRole('button', { name: 'Muntpunt' })).toBeVisible()
    },
  },
  {
    name: 'counter-dialog',
    async reach(counter) {
      await counter.signIn(BILAL)
      await counter.workAt('Muntpunt')
      await counter.page.getByRole('button', { name: /^Balie/ }).click()
      await expect(counter.page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'empty',
    async reach(counter) {
      await counter.signIn(ANKE)
      await expect(counter.passholder).toBeFocused()
    },
  },
  {
    name: 'draft-offered',
    async reach(counter, stack) {
      await counter.signIn(ANKE)
      const draft = { uitpasNumber: '0930 0200 0010 3', window: 'another-window' }
      await counter.page.request.put(`${stack.origin}/api/draft`, {
        data: draft,
        headers: { origin: stack.origin },
      })
      await counter.page.evaluate(() => window.sessionStorage.clear())
      await counter.page.goto(stack.origin)
      await expect(counter.page.getByRole('button', { name: 'Hier verder invullen' })).toBeVisible()
    },
  },
  {
    name: 'new-version-needed',
    async reach(counter, stack) {
      const { page } = counter
      await counter.signIn(ANKE)
      await expect(counter.passholder).toBeFocused()
      for (const language of [...LANGUAGES].reverse()) await chooseLanguage(page, language)
      await page.route('**/assets/parts-*.js', (route) => route.fulfill({ status: 404, body: '' }))
      await page.route(`${stack.origin}/`, (route) => route.fulfill({ contentType: 'text/html', body: '' }))
      await counter.cardNumber.fill(READY)
      await expect(page.getByText('Er is een nieuwe versie van de balie')).toBeVisible()
    },
  },
  {
    name: 'not-found',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.passholder.fill('0930099999904')
      await expect(counter.passholder).toHaveAttribute('aria-invalid', 'true')
    },
  },
  {
    name: 'looking-up-fails',
    async reach(counter, { sandbox }) {
      await counter.signIn(ANKE)
      sandbox.control.addFault({ call: 'retrieve', fault: UNAVAILABLE })
      await counter.passholder.fill(JAN)
      await expect(counter.passholder).toHaveAttribute('aria-invalid', 'true')
    },
  },
  {
    name: 'passholder',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find(JAN)
    },
  },
  {
    name: 'without-account',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.passholder.fill(ZITA)
      await expect(counter.passholder).toHaveAttribute('aria-invalid', 'true')
    },
  },
  {
    name: 'key-ring-of-a-twin',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find(YASSIN)
    },
  },
  {
    name: 'newcomer-prices',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find(WIM, 'Wim Elders')
      await counter.cardNumber.fill(READY)
      await expect(
        counter.page.getByRole('radio', { name: 'Nog geen kaart van hier' }),
      ).toHaveAccessibleDescription(/€\s5,00/)
    },
  },
  {
    name: 'low-stock',
    async reach(counter, { sandbox }) {
      const { cards } = sandbox.state.all()
      for (const { uitpasNumber, kansenpas, status, counterId } of cards) {
        if (status !== 'LOCAL_STOCK' || counterId !== MUNTPUNT.id || uitpasNumber === READY) continue
        sandbox.control.putCard({ uitpasNumber, kansenpas, status: 'STOCK', counterId: null })
      }
      await counter.signIn(ANKE)
      await counter.find(JAN)
      await expect(counter.page.getByText('nog 1 kaart en')).toBeVisible()
    },
  },
  {
    name: 'prolong',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find(LAPSED)
      await expect(counter.page.locator('#prolong-1')).toBeVisible()
    },
  },
  {
    name: 'prolong-refused',
    async reach(counter, { sandbox }) {
      await counter.signIn(ANKE)
      await counter.find(LAPSED)
      sandbox.control.addFault({ call: 'prolong', fault: { kind: 'code', code: 'INVALID_DATE_CONSTRAINTS' } })
      await counter.page.getByRole('button', { name: 'Verlengen', exact: true }).click()
      await expect(counter.page.locator('#prolong-1')).toHaveAttribute('aria-invalid', 'true')
    },
  },
  {
    name: 'prolong-elsewhere',
    async reach(counter) {
      await counter.signIn(EVA)
      await counter.find(LAPSED)
      await expect(counter.page.getByText('Deze balie mag het niet verlengen')).toBeVisible()
    },
  },
  {
    name: 'prolonged',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find(LAPSED)
      await counter.page.getByRole('button', { name: 'Verlengen', exact: true }).click()
      await expect(counter.page.getByText('Kansenstatuut verlengd')).toBeVisible()
    },
  },
  {
    name: 'prolong-question',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find(LAPSED)
      await counter.cardNumber.fill(KANSENPAS)
      await counter.choose('Krijgt kansenstatuut')
      await expect(counter.page.getByText('Is verlengen genoeg?')).toBeVisible()
    },
  },
  {
    name: 'prolong-first',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find(LAPSED)
      await counter.cardNumber.fill(KANSENPAS)
      await counter.choose('Verloren of gestolen')
      await expect(counter.page.getByText('Eerst wordt het kansenstatuut verlengd')).toBeVisible()
    },
  },
  {
    name: 'prolong-first-unknown',
    async reach(counter, { sandbox }) {
      await counter.signIn(ANKE)
      await counter.find(LAPSED)
      await counter.cardNumber.fill(KANSENPAS)
      await counter.choose('Verloren of gestolen')
      sandbox.control.addFault({ call: 'prolong', fault: { kind: 'reset', when: 'before' } })
      await counter.register.click()
      await expect(counter.page.getByText('De kaart is niet geregistreerd.')).toBeVisible()
    },
  },
  {
    name: 'long-name',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find('49111193634')
    },
  },
  {
    name: 'membership-blocked',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find(LIES)
      await counter.cardNumber.fill(READY)
      await counter.choose('Verloren of gestolen')
      await expect(counter.page.getByText(/^Lidmaatschap geblokkeerd/)).toHaveCount(2)
    },
  },
  {
    name: 'digital-card',
    async reach(counter) {
      await fillIn(counter, { old: DINA })
      await expect(counter.page.getByText(/is digitaal en wordt hier niet geblokkeerd/)).toBeVisible()
    },
  },
  {
    name: 'digital-card-to-block',
    async reach(counter) {
      await fillIn(counter, { old: DINA })
      await counter.page.getByRole('checkbox', { name: 'Blokkeer ook de digitale kaart' }).check()
      await expect(counter.page.getByText(/^Oude kaart .* wordt geblokkeerd/)).toBeVisible()
    },
  },
  {
    name: 'no-right-to-register',
    async reach(counter) {
      await counter.signIn(DRIES)
      await counter.find(JAN)
      await counter.cardNumber.fill(READY)
    },
  },
  {
    name: 'plain-replacement',
    async reach(counter) {
      await fillIn(counter, {})
      await expect(counter.price).toHaveText('€ 5,00')
    },
  },
  {
    name: 'card-first',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.cardNumber.fill(READY)
      await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
    },
  },
  {
    name: 'card-blocked',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find(JAN)
      await counter.cardNumber.fill('0930090002500')
      await expect(counter.cardNumber).toHaveAttribute('aria-invalid', 'true')
    },
  },
  {
    name: 'end-date',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find('0930010004008')
      await counter.cardNumber.fill(KANSENPAS)
      await expect(counter.endDate).toBeVisible()
      await counter.endDate.fill(`31/12/${thisYear() + 1}`)
    },
  },
  {
    name: 'end-date-wrong',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.find('0930010004008')
      await counter.cardNumber.fill(KANSENPAS)
      await counter.endDate.fill('31/02/2027')
      await counter.endDate.blur()
      await expect(counter.endDate).toHaveAttribute('aria-invalid', 'true')
    },
  },
  {
    name: 'kansenstatuut-check',
    async reach(counter) {
      await fillIn(counter, { old: RITA, reason: 'Krijgt kansenstatuut', card: KANSENPAS })
      await expect(counter.page.getByText(/Attest van het OCMW/)).toBeVisible()
    },
  },
  {
    name: 'own-municipality-only',
    async reach(counter, { sandbox }) {
      await counter.signIn(CELESTINE)
      await counter.workAt('Bib De Zandloper & Co')
      await counter.find('49111193634')
      sandbox.control.addFault({ call: 'passholder', fault: UNAVAILABLE, times: null })
      await counter.choose('Krijgt kansenstatuut')
      await expect(counter.page.getByText(/opmerkingen .* kunnen nu niet opgehaald/)).toBeVisible()
    },
  },
  {
    name: 'price-unknown',
    async reach(counter, { sandbox }) {
      sandbox.control.addFault({ call: 'price', fault: UNAVAILABLE, times: null })
      await fillIn(counter, {})
      await expect(counter.page.getByText('Prijs niet gekend')).toBeVisible()
    },
  },
  {
    name: 'voucher-unknown',
    async reach(counter) {
      await fillIn(counter, { voucher: 'BESTAATNIET' })
      await expect(counter.voucher).toHaveAttribute('aria-invalid', 'true')
    },
  },
  {
    name: 'nothing-filled-in',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.register.click()
      await expect(counter.page.getByRole('group', { name: /Kijk nog/ })).toBeFocused()
    },
  },
  {
    name: 'refused',
    async reach(counter, { sandbox }) {
      await fillIn(counter, {})
      await expect(counter.price).toHaveText('€ 5,00')
      sandbox.control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'ACTION_NOT_ALLOWED' } })
      await counter.register.click()
      await expect(counter.page.getByText('Voor de helpdesk')).toBeVisible()
    },
  },
  {
    name: 'sending-slowly',
    async reach(counter) {
      await fillIn(counter, { old: BART })
      await expect(counter.price).toHaveText('€ 5,00')
      // Never sent on: what a later test begins with must not change under it.
      await counter.page.route('**/api/registrations', () => undefined)
      await counter.register.click()
      await expect(counter.page.getByRole('button', { name: 'Bezig met registreren…' })).toBeVisible()
    },
  },
  {
    name: 'unknown',
    async reach(counter, { sandbox }) {
      await fillIn(counter, { old: BART })
      await expect(counter.page.getByText('Ligt klaar aan deze balie')).toBeVisible()
      sandbox.control.addFault({ call: 'newCard', fault: { kind: 'reset', when: 'after' } })
      sandbox.control.addFault({ call: 'retrieve', fault: UNAVAILABLE, times: null })
      await counter.register.click()
      await expect(counter.page.getByRole('heading', { name: /We weten nog niet/ })).toBeFocused()
    },
  },
  {
    name: 'unsettled-above-the-work',
    async reach(counter, stack) {
      await reachState('unknown', counter, stack)
      await counter.page.getByRole('button', { name: 'Volgende pashouder' }).click()
      await expect(counter.page.getByRole('region', { name: 'Eerdere registraties' })).toBeVisible()
    },
  },
  {
    name: 'passholder-under-way',
    async reach(counter, { sandbox }) {
      const { page } = counter
      await loseTheAnswer(counter, sandbox)
      await counter.find(BART)
      await counter.choose('Verloren of gestolen')
      await counter.cardNumber.fill(SECOND_READY)
      await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
      await counter.register.click()
      const title = 'Voor deze pashouder loopt al een registratie'
      await expect(page.getByRole('group', { name: title })).toBeFocused()
    },
  },
  {
    name: 'never-settled',
    async reach(counter, { sandbox }) {
      await loseTheAnswer(counter, sandbox)
      sandbox.control.putCard({ uitpasNumber: READY, status: 'BLOCKED', passholderUid: null })
      await untilClosable(counter)
    },
  },
  {
    name: 'never-settled-closing',
    async reach(counter, stack) {
      await reachState('never-settled', counter, stack)
      await counter.page.getByRole('button', { name: 'Sluiten' }).click()
      await expect(counter.page.getByRole('dialog', { name: 'Sluiten zonder uitkomst?' })).toBeVisible()
    },
  },
  {
    name: 'unsettled-unreadable',
    async reach(counter) {
      const { page } = counter
      await page.route('**/api/registrations?state=unsettled', (route) =>
        route.fulfill({ json: { registrations: [], unreadable: 2 } }),
      )
      await counter.signIn(ANKE)
      await expect(page.getByText('2 eerdere registraties kunnen we nu niet lezen')).toBeVisible()
    },
  },
  {
    name: 'registered',
    async reach(counter) {
      await fillIn(counter, {})
      await expect(counter.price).toHaveText('€ 5,00')
      await counter.register.click()
      await expect(counter.done).toBeVisible()
    },
  },
  {
    name: 'registered-all-along',
    async reach(counter) {
      const { page } = counter
      await fillIn(counter, { old: BART })
      await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
      // The answer never comes back here, and the page is opened again.
      await page.route('**/api/registrations', async (route) => {
        await route.fetch()
        await route.abort()
      })
      await counter.register.click()
      await expect(page.getByText('Geef de kaart nog niet mee.')).toBeVisible()
      await page.reload()
      await expect(counter.done).toBeVisible()
    },
  },
  {
    name: 'today-empty',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.page.getByRole('button', { name: 'Vandaag' }).click()
      await expect(counter.page.getByText('nog niets geregistreerd')).toBeVisible()
    },
  },
  {
    name: 'today',
    async reach(counter, stack) {
      await reachState('registered', counter, stack)
      await counter.page.getByRole('button', { name: 'Vandaag' }).click()
      await expect(counter.page.getByRole('table')).toBeVisible()
    },
  },
  {
    name: 'today-fails',
    async reach(counter) {
      await counter.signIn(ANKE)
      await counter.page.route('**/api/registrations?state=today', (route) => route.abort())
      await counter.page.getByRole('button', { name: 'Vandaag' }).click()
      await expect(counter.page.getByRole('button', { name: 'Opnieuw proberen' })).toBeVisible()
    },
  },
  {
    name: 'offline',
    async reach(counter) {
      await fillIn(counter, {})
      await expect(counter.price).toHaveText('€ 5,00')
      // Parts that were fetched before are available offline too.
      for (const language of [...LANGUAGES].reverse()) await chooseLanguage(counter.page, language)
      await counter.page.context().setOffline(true)
      await expect(counter.page.getByText('Je bent offline.')).toBeVisible()
    },
  },
  {
    name: 'session-ended',
    async reach(counter, stack) {
      await counter.signIn(ANKE)
      await counter.find(JAN)
      stack.sandbox.control.revokeTokens()
      await counter.cardNumber.fill(READY)
      await expect(counter.page.getByRole('dialog', { name: 'Je sessie is beëindigd' })).toBeVisible()
    },
  },
  {
    name: 'colleague-signed-in',
    async reach(counter, { origin }) {
      const { page } = counter
      await counter.signIn(ANKE)
      await counter.find(JAN)
      await signInOverHttp(page.context().request, origin, BILAL)
      await page.evaluate(() => window.dispatchEvent(new Event('focus')))
      await expect(page.getByRole('dialog', { name: 'Intussen is iemand anders aangemeld' })).toBeVisible()
    },
  },
  {
    name: 'scanner-check',
    async reach({ page }, { origin }) {
      await page.goto(`${origin}/scanner`)
      await expect(page.getByRole('heading', { name: 'Scanner nakijken' })).toBeVisible()
    },
  },
]

async function reachState(name: string, counter: CounterScreen, stack: Stack): Promise<void> {
  const state = STATES.find((one) => one.name === name)
  if (!state) throw new Error(`There is no state ${name}.`)
  await state.reach(counter, stack)
}
