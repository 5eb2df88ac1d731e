import { expect } from '@playwright/test'
import type { CounterScreen } from './counter.ts'
import { fillIn } from './fill-in.ts'
import type { Stack } from './stack.ts'

/** His old card is blocked already, so there is one write, and no look-up before it. */
const BART = '0930010014007'
/** Longer than the settling time, before which no look-up settles anything. */
const SETTLED_MS = 20_000

/** Sends a registration whose newCard never reaches the service. */
export async function sendInVain(counter: CounterScreen, sandbox: Stack['sandbox']): Promise<void> {
  const { page } = counter
  await fillIn(counter, { old: BART })
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  sandbox.control.addFault({ call: 'newCard', fault: { kind: 'reset', when: 'before' } })
  await counter.register.click()
  await expect(page.getByRole('heading', { name: /We weten nog niet of de kaart/ })).toBeFocused()
}

/** Does the same, and continues with an empty form. */
export async function loseTheAnswer(counter: CounterScreen, sandbox: Stack['sandbox']): Promise<void> {
  const { page } = counter
  await sendInVain(counter, sandbox)
  await page.getByRole('button', { name: 'Volgende pashouder' }).click()
  await expect(page.getByRole('region', { name: 'Eerdere registraties' })).toBeVisible()
}

/** Looks the registration on the list up, until it is known that no look-up will settle it. */
export async function untilClosable({ page }: CounterScreen): Promise<void> {
  const list = page.getByRole('region', { name: 'Eerdere registraties' })
  const again = list.getByRole('button', { name: 'Opnieuw controleren' })
  const close = list.getByRole('button', { name: 'Sluiten' })
  await expect(async () => {
    await again.click({ timeout: 500 })
    await expect(close).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: SETTLED_MS })
}
