import type { Registration } from '@balie/shared'
import type { Logger } from 'pino'
import type { CardSystems } from '../../cards/card-systems.ts'
import type { Session } from '../../session/sessions.ts'
import type { KeyedNames } from '../../store/keyed-names.ts'
import type { Store } from '../../store/store.ts'
import type { KnownCounter } from '../../uitpas/calls/balie-list.ts'
import type { UitpasCaller } from '../../uitpas/caller.ts'
import type { Ownership } from '../records/ownership.ts'
import type { RegistrationId, RegistrationRecord } from '../records/registration-record.ts'
import { passedMs, type WrittenAt } from '../records/written-at.ts'

/** Context that every step of a registration works with, made once at start. */
export interface RegistrationContext {
  call: UitpasCaller
  /** The same with a shorter deadline, for look-ups that settle an outcome. */
  lookUpCall: UitpasCaller
  store: Store
  names: KeyedNames
  cardSystems: CardSystems
  /** Time after sending during which the service may still commit. */
  settleAfterMs: number
  clock: () => Date
  logger: Logger
  /** Registers work that must be finished before this process may end. */
  track: <Result>(work: Promise<Result>) => Promise<Result>
}

/** One request to register a card. */
export interface Order {
  session: Session
  id: RegistrationId
  registration: Registration
  /** As it came: all copies of a request have the same. */
  body: unknown
  counter: KnownCounter
  /** Deadline for the answer, by performance.now(). */
  answerBy: number
}

/** An order that this process carries out, as the owner of its key. */
export interface Attempt extends Order {
  /** The record as it is written down; the owner keeps it up to date. */
  record: RegistrationRecord
  /** The moment of `record.sentAt`, by clocks that nobody can set. */
  writtenAt: WrittenAt
  /** True if this card was sent for this passholder before; undefined as long as nobody looked. */
  isRepeat: boolean | undefined
  ownership: Ownership
}

/** Says how much is left of an attempt's settling time, in whole ms, by clocks that nobody can set. */
export function settlesInMs({ settleAfterMs }: RegistrationContext, { writtenAt }: Attempt): number {
  return Math.max(0, Math.ceil(settleAfterMs - passedMs(writtenAt)))
}
