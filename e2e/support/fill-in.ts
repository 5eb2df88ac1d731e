import type { CounterScreen } from './counter.ts'
import { expect } from './test.ts'
import { ANKE } from './people.ts'
import type { Stack } from './stack.ts'

/** A form to fill in; absent fields are those of a plain replacement that the service accepts. */
export interface Filling {
  employee?: string
  at?: string
  old?: string
  reason?: string
  card?: string
  voucher?: string
  endDate?: string
}

/** Signs in, finds the passholder and fills everything in, up to the button. */
export async function fillIn(counter: CounterScreen, filling: Filling) {
  await beginFillingIn(counter, filling)
  await finishFillingIn(counter, filling)
}

/** Does the same with failing look-ups of card and price, so that the screen can't foresee a refusal. */
export async function fillInBlindly(counter: CounterScreen, stack: Stack, filling: Filling) {
  await beginFillingIn(counter, filling)
  const fault = { kind: 'status', status: 502 } as const
  const { control } = stack.sandbox
  for (const call of ['retrieve', 'card']) control.addFault({ call, fault })
  control.addFault({ call: 'price', fault, times: null })
  await finishFillingIn(counter, filling)
  await expect(counter.page.getByText('Opzoeken lukt nu niet')).toBeVisible()
}

async function beginFillingIn(counter: CounterScreen, filling: Filling) {
  await counter.signIn(filling.employee ?? ANKE)
  if (filling.at) await counter.workAt(filling.at)
  await counter.find(filling.old ?? '0930000422202')
  await counter.choose(filling.reason ?? 'Verloren of gestolen')
}

async function finishFillingIn(counter: CounterScreen, filling: Filling) {
  await counter.cardNumber.fill(filling.card ?? '0930020000103')
  if (filling.voucher) await counter.voucher.fill(filling.voucher)
  if (filling.endDate) await counter.endDate.fill(filling.endDate)
}
