import type { CounterScreen } from './counter.ts'
import { ANKE } from './people.ts'

/** A form to fill in; what isn't named is that of a plain replacement that the service accepts. */
export interface Filling {
  employee?: string
  old?: string
  reason?: string
  card?: string
  voucher?: string
  endDate?: string
}

/** Signs in, finds the passholder and fills everything in, up to the button. */
export async function fillIn(counter: CounterScreen, filling: Filling) {
  await counter.signIn(filling.employee ?? ANKE)
  await counter.find(filling.old ?? '0930000422202', '')
  await counter.choose(filling.reason ?? 'Verloren of gestolen')
  await counter.cardNumber.fill(filling.card ?? '0930020000103')
  if (filling.voucher) await counter.voucher.fill(filling.voucher)
  if (filling.endDate) await counter.endDate.fill(filling.endDate)
}
