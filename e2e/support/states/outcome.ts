import { expect } from '@playwright/test'
import { fillIn } from '../fill-in.ts'
import { ANKE } from '../people.ts'
import { loseTheAnswer, untilClosable } from '../unsettled.ts'
import { READY, SECOND_READY, BART, UNAVAILABLE } from './data.ts'
import { reachIn, type ScreenState } from './state.ts'

/** The states from sending on. */
export const OUTCOME: readonly ScreenState[] = [
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
      // Never sent on, since it would change the data of a later test.
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
      await reachIn(OUTCOME, 'unknown', counter, stack)
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
      await reachIn(OUTCOME, 'never-settled', counter, stack)
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
]
