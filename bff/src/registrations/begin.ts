import { randomUUID } from 'node:crypto'
import type { Registration } from '@balie/shared'
import type { Session } from '../session/sessions.ts'
import type { KnownCounter } from '../uitpas/balie-list.ts'
import type { Attempt } from './attempt.ts'
import type { CardLocks } from './card-locks.ts'
import { cardsOf } from './conclude.ts'
import type { DayIndex } from './day-index.ts'
import { createHold } from './hold.ts'
import { LEASE_MS, type Leases } from './leases.ts'
import type { OpenIndex } from './open-index.ts'
import { fingerprint, type RegistrationId, type RegistrationRecords } from './registration-records.ts'
import type { UnlessStoreAway } from './unless-store-away.ts'

/** Who asks for which registration. */
export interface Order {
  session: Session
  id: RegistrationId
  registration: Registration
  counter: KnownCounter
  answerBy: number
}

/**
 * Makes this process the owner of a registration and writes it down. Nothing has left yet.
 *
 * @returns the attempt; `busy` while somebody carries out one with this key; `known` when the key was used before; `card_taken` when one of its cards is, under another key
 */
export type Begin = (order: Order) => Promise<Attempt | 'busy' | 'known' | 'card_taken'>

export function createBegin(dependencies: {
  records: RegistrationRecords
  leases: Leases
  locks: CardLocks
  index: OpenIndex
  days: DayIndex
  unlessAway: UnlessStoreAway
  clock: () => Date
}): Begin {
  const { records, leases, locks, index, days, unlessAway, clock } = dependencies
  return async (order) => {
    const { id, registration } = order
    const attempt = randomUUID()
    if (!(await leases.take(id, attempt))) return 'busy'
    const sentAt = clock()
    if (!(await records.open(id, attempt, registration, sentAt))) {
      await unlessAway(leases.end(id, attempt))
      return 'known'
    }
    const cards = cardsOf(registration)
    if (!(await locks.take(attempt, cards, LEASE_MS))) {
      await records.release(id, attempt)
      await leases.end(id, attempt)
      return 'card_taken'
    }
    const hold = createHold({ id, attempt, cards }, { leases, locks, unlessAway })
    const written = { ...registration, attempt, fingerprint: fingerprint(registration) }
    try {
      await Promise.all([index.add(id), days.add(id, sentAt)])
    } catch (error) {
      await hold.end(0)
      throw error
    }
    return { ...order, hold, record: { ...written, phase: 'opened', sentAt } }
  }
}
