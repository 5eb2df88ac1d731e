import { expect } from '@playwright/test'
import type { CounterScreen } from '../counter.ts'
import { ANKE, EVA } from '../people.ts'
import { KANSENPAS, LAPSED, RUNNING } from './data.ts'
import type { ScreenState } from './state.ts'

/** A kansenstatuut that needs prolonging. */
export const PROLONGING: readonly ScreenState[] = [
  {
    name: 'prolong',
    async reach(counter) {
      await counter.signIn(ANKE)
      await findWithNotice(counter)
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
      await findWithNotice(counter)
      await counter.cardNumber.fill(KANSENPAS)
      await counter.choose('Krijgt kansenstatuut')
      await expect(counter.page.getByText('Is verlengen genoeg?')).toBeVisible()
    },
  },
  {
    name: 'prolong-instead',
    async reach(counter) {
      await counter.signIn(ANKE)
      await askInstead(counter)
    },
  },
  {
    name: 'prolonged-instead',
    async reach(counter) {
      await counter.signIn(ANKE)
      await askInstead(counter)
      await counter.page.getByRole('button', { name: 'Verlengen', exact: true }).click()
      await expect(counter.page.getByText('Kansenstatuut verlengd')).toBeVisible()
    },
  },
  {
    name: 'prolong-first',
    async reach(counter) {
      await counter.signIn(ANKE)
      await findWithNotice(counter)
      await counter.cardNumber.fill(KANSENPAS)
      await counter.choose('Verloren of gestolen')
      await expect(counter.page.getByText('Eerst wordt het kansenstatuut verlengd')).toBeVisible()
    },
  },
  {
    name: 'prolong-first-unknown',
    async reach(counter, { sandbox }) {
      await counter.signIn(ANKE)
      await findWithNotice(counter)
      await counter.cardNumber.fill(KANSENPAS)
      await counter.choose('Verloren of gestolen')
      sandbox.control.addFault({ call: 'prolong', fault: { kind: 'reset', when: 'before' } })
      await counter.register.click()
      await expect(counter.page.getByText('De kaart is niet geregistreerd.')).toBeVisible()
    },
  },
]

/** Finds a passholder whose kansenstatuut lapsed, and waits for the notice, which moves the elements below it. */
async function findWithNotice(counter: CounterScreen) {
  await counter.find(LAPSED)
  await expect(counter.page.locator('#prolong-1')).toBeVisible()
}

/** Asks for kansenstatuut for somebody who has it: the offer to prolong stands below the reasons. */
async function askInstead(counter: CounterScreen) {
  await counter.find(RUNNING)
  await counter.cardNumber.fill(KANSENPAS)
  await counter.choose('Krijgt kansenstatuut')
  await expect(counter.page.getByText('Let op: het loopt nu al tot en met')).toBeVisible()
}
