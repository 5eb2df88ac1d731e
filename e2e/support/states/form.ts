import { expect } from '@playwright/test'
import { fillIn } from '../fill-in.ts'
import { ANKE, CELESTINE, DRIES } from '../people.ts'
import { thisYear } from '../this-year.ts'
import { JAN, READY, KANSENPAS, DINA, RITA, LIES, UNAVAILABLE } from './data.ts'
import type { ScreenState } from './state.ts'

/** The states of the form while it is filled in. */
export const FORM: readonly ScreenState[] = [
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
    name: 'calendar',
    async reach(counter) {
      await fillIn(counter, { old: RITA, reason: 'Krijgt kansenstatuut', card: KANSENPAS })
      await counter.endDate.fill(`15/12/${String(thisYear() + 1)}`)
      await counter.page.getByRole('button', { name: 'Kies in de kalender' }).click()
      await expect(counter.page.getByRole('dialog')).toBeVisible()
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
]
