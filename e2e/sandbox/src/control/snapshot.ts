import { cardSystems, type CardSystem } from '../data/card-systems.ts'
import { counters, type Counter } from '../data/counters.ts'
import { employees, type Employee } from '../data/employees.ts'
import { today, type Service } from '../service.ts'
import { kansenstatuutPhase, type KansenstatuutPhase } from '../state/kansenstatuut.ts'
import type { Card, Membership, Passholder, Voucher } from '../state/world.ts'

export type PassholderSnapshot = Omit<Passholder, 'memberships'> & {
  memberships: (Membership & { phase: KansenstatuutPhase })[]
}

/** A copy of the sandbox's data at one moment. */
export type Snapshot = {
  passholders: PassholderSnapshot[]
  cards: Card[]
  vouchers: Voucher[]
  employees: readonly Employee[]
  counters: readonly Counter[]
  cardSystems: readonly CardSystem[]
}

/** Takes a snapshot. */
export function takeSnapshot({ world, clock }: Service): Snapshot {
  const date = today(clock)
  const passholders = [...world.passholders.values()].map((passholder) => ({
    ...passholder,
    memberships: passholder.memberships.map((membership) => ({
      ...membership,
      phase: kansenstatuutPhase(membership.kansenstatuut, date),
    })),
  }))
  const lists = { cards: [...world.cards.values()], vouchers: [...world.vouchers.values()] }
  return structuredClone({ passholders, ...lists, employees, counters, cardSystems })
}
