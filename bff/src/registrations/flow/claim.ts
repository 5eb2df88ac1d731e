import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Registration } from '@balie/shared'
import type { Session } from '../../session/sessions.ts'
import { type Step, type Store, StoreUnavailable } from '../../store/store.ts'
import type { KnownCounter } from '../../uitpas/calls/balie-list.ts'
import type { Attempt } from './context.ts'
import type { AttemptedRegistrations } from '../records/earlier-attempts.ts'
import type { CardLocks } from '../records/card-locks.ts'
import { cardsOf } from './finish.ts'
import type { DayIndex } from '../records/day-index.ts'
import { createHold } from '../records/ownership.ts'
import { LEASE_MS, type Leases } from '../records/leases.ts'
import { WRITING_LIMIT_MS } from './write-ahead.ts'
import type { OpenIndex } from '../records/open-index.ts'
import { newRecord, type RegistrationId, type RegistrationRecords } from '../records/registration-record.ts'
import type { UnlessStoreAway } from '../records/tolerate-outage.ts'
import { nowWritten } from '../records/written-at.ts'

const TAKE_BACK_EVERY_MS = 250
const TAKE_BACK_FOR_MS = 10_000

/** Who asks for which registration. */
export interface Order {
  session: Session
  id: RegistrationId
  registration: Registration
  counter: KnownCounter
  answerBy: number
}

/**
 * Makes this process the owner of a registration and writes it down, all in one step. Where no old card is blocked
 * first, newCard is what leaves next, and that is written with it. Nothing has left yet.
 *
 * @returns the attempt; `busy` while somebody carries out one with this key; `known` when the key was used before; `card_taken` when one of its cards is, under another key
 * @throws StoreUnavailable; what may have been written all the same is taken back as soon as the store is there
 */
export type Begin = (order: Order) => Promise<Attempt | 'busy' | 'known' | 'card_taken'>

export function createBegin(dependencies: {
  store: Store
  records: RegistrationRecords
  leases: Leases
  locks: CardLocks
  index: OpenIndex
  days: DayIndex
  attempted: AttemptedRegistrations
  track: <Result>(work: Promise<Result>) => Promise<Result>
  settleAfterMs: number
  unlessAway: UnlessStoreAway
  clock: () => Date
}): Begin {
  const { store, records, leases, locks, index, days, attempted, track, settleAfterMs, clock } = dependencies

  async function takeBack(steps: readonly Step[]): Promise<void> {
    const until = performance.now() + TAKE_BACK_FOR_MS
    while (performance.now() < until) {
      try {
        await store.together(steps)
        return
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error
        await wait(TAKE_BACK_EVERY_MS)
      }
    }
  }

  return async (order) => {
    const { id, registration } = order
    const attempt = randomUUID()
    const cards = cardsOf(registration)
    const isLeaving = registration.blockUitpasNumber === undefined
    const lockedForMs = isLeaving ? settleAfterMs + WRITING_LIMIT_MS : LEASE_MS
    const phase = isLeaving ? 'registering' : 'opened'
    const writtenAt = nowWritten()
    const record = newRecord(registration, { attempt, phase, sentAt: clock() })
    const owning = [
      leases.taking(id, attempt),
      records.opening(id, record),
      ...locks.taking(attempt, cards, lockedForMs),
    ].map((step) => ({ ...step, required: true as const }))
    const noting = isLeaving ? attempted.noting(registration) : []
    let done: boolean[]
    try {
      const steps = [...owning, ...noting, index.adding(id), days.adding(id, record.sentAt)]
      done = await store.together(steps, { durable: true })
    } catch (error) {
      const letGo = [leases.ending(id, attempt), ...locks.releasing(attempt, cards)]
      void track(takeBack([...letGo, records.releasing(id, attempt)]))
      throw error
    }
    const [isOwner, isNew] = done
    if (!isOwner) return 'busy'
    if (!isNew) return 'known'
    if (done.slice(0, owning.length).includes(false)) return 'card_taken'
    const isRepeat = isLeaving
      ? done.slice(owning.length, owning.length + noting.length).includes(false)
      : undefined
    return {
      ...order,
      record,
      writtenAt,
      isRepeat,
      hold: createHold({ id, attempt, cards, lockedForMs }, dependencies),
    }
  }
}
