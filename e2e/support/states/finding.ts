import { expect } from '@playwright/test'
import { chooseLanguage, LANGUAGES } from '../languages.ts'
import { ANKE, BILAL, FARID } from '../people.ts'
import { JAN, READY, UNAVAILABLE } from './data.ts'
import type { ScreenState } from './state.ts'

/** The states up to the passholder: counter, draft, search. */
export const FINDING: readonly ScreenState[] = [
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
      // Before the page asks for them by itself, soon after the form is there.
      await page.route('**/assets/parts-*.js', (route) => route.fulfill({ status: 404, body: '' }))
      await counter.signIn(ANKE)
      await expect(counter.passholder).toBeFocused()
      for (const language of [...LANGUAGES].reverse()) await chooseLanguage(page, language)
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
]
