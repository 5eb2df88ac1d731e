import type { Fault } from './fault.ts'
import { createRandom } from './random.ts'

/** A fault for calls of one name, or of every name with '*'. `times` null: until it is taken away. */
export type FaultOrder = { call: string; fault: Fault; times?: number | null }

/** Random faults, for calls without an ordered one: the same seed gives the same faults. */
export type Storm = { share: number; faults: readonly Fault[]; seed: number }

export type Faults = {
  add(order: FaultOrder): void
  /** Returns the faults for this call: all that change a card first, and at most one other. */
  take(call: string): { cardChanges: Extract<Fault, { kind: 'change-card' }>[]; fault: Fault | null }
  all(): readonly FaultOrder[]
  /** Begins a storm, or ends it. */
  storm(storm: Storm | null): void
  clear(): void
}

/** Keeps the faults that are switched on, first come first served. */
export function createFaults(): Faults {
  let orders: (FaultOrder & { left: number })[] = []
  let strike: () => Fault | null = () => null

  function storm(wish: Storm | null) {
    const random = createRandom(wish?.seed ?? 0)
    strike = () => {
      if (wish === null || random() >= wish.share) return null
      return wish.faults[Math.floor(random() * wish.faults.length)] ?? null
    }
  }
  return {
    add(order) {
      orders.push({ ...order, left: order.times === null ? Infinity : (order.times ?? 1) })
    },
    take(call) {
      const cardChanges: Extract<Fault, { kind: 'change-card' }>[] = []
      let other: Fault | null = null
      for (const order of orders.filter((candidate) => candidate.call === call || candidate.call === '*')) {
        if (order.fault.kind === 'change-card') cardChanges.push(order.fault)
        else if (other === null) other = order.fault
        else continue
        order.left -= 1
      }
      orders = orders.filter(({ left }) => left > 0)
      return { cardChanges, fault: other ?? strike() }
    },
    all: () =>
      orders.map(({ call, fault, left }) => ({ call, fault, times: left === Infinity ? null : left })),
    storm,
    clear() {
      orders = []
      storm(null)
    },
  }
}
