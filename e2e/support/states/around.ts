import { expect } from '@playwright/test'
import { fillIn } from '../fill-in.ts'
import { chooseLanguage, LANGUAGES } from '../languages.ts'
import { ANKE, BILAL } from '../people.ts'
import { signInOverHttp } from '../sign-in.ts'
import { JAN, READY } from './data.ts'
import { OUTCOME } from './outcome.ts'
import { reachIn, type ScreenState } from './state.ts'

/** The states around the work: the day, no network, no session, the scanner check. */
export const AROUND: readonly ScreenState[] = [
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
      await reachIn(OUTCOME, 'registered', counter, stack)
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
