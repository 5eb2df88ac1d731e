import { AALST, PASPARTOE } from './card-systems.ts'
import type { Reason } from './reasons.ts'

/** In euros, as the service writes them: with none to three decimals. A kansenpas costs nothing, whatever the reason. */
export const KANSENPAS_PRICE = '0.00'

/** Price of an ordinary card by reason. */
export const ordinaryPrices: Readonly<Record<Reason, string>> = {
  LOSS_THEFT: '5.00',
  REMOVAL: '0.00',
  DEFECT: '0.00',
  LOSS_KANSENSTATUUT: '2',
  OBTAIN_KANSENSTATUUT: '0.00',
  CARD_UPGRADE: '2.0',
  EXTRA_CARD: '5.000',
}

/** Reductions for children in these systems; `to` is the last year of age included. */
export const childPrice = { from: 0, to: 17, price: '2.00', cardSystemIds: [AALST.id, PASPARTOE.id] } as const
