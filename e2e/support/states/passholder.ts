import { expect } from '@playwright/test'
import { ANKE, MUNTPUNT } from '../people.ts'
import { JAN, READY, YASSIN, ZITA, WIM } from './data.ts'
import type { ScreenState } from './state.ts'

/** The states of a passholder who was found. */
export const PASSHOLDER: readonly ScreenState[] = [
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
]
