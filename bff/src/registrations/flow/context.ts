import type { Registration } from '@balie/shared'
import type { Logger } from 'pino'
import type { CardSystems } from '../../cards/card-systems.ts'
import type { Guess, UnknownNumbers } from '../../limits/unknown-numbers.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import type { Session } from '../../session/sessions.ts'
import type { KeyedNames } from '../../store/keyed-names.ts'
import type { StoreStep, Store } from '../../store/store.ts'
import type { KnownCounter } from '../../uitpas/calls/balie-list.ts'
import type { UitpasCaller } from '../../uitpas/caller.ts'
import type { Ownership } from '../records/ownership.ts'
import type { RegistrationId, RegistrationRecord } from '../records/registration-record.ts'
import { elapsedMs, type MonotonicMoment } from '../../store/monotonic-moment.ts'

/** Timeout of a look-up, so that a registration is answered at most 5 s after its own deadline (outcome.md §2). */
const LOOK_UP_DEADLINE_MS = 4500

/** Dependencies shared by all steps of a registration, made once at start. */
export interface RegistrationContext {
  call: UitpasCaller
  /** The same with a shorter deadline, for look-ups that settle an outcome. */
  lookUpCall: UitpasCaller
  store: Store
  unknownNumbers: UnknownNumbers
  names: KeyedNames
  cardSystems: CardSystems
  /** Time after sending during which the service may still commit. */
  settleAfterMs: number
  clock: () => Date
  logger: Logger
  metrics: Metrics
  /** Registers work that must be finished before this process may end. */
  track: <Result>(work: Promise<Result>) => Promise<Result>
}

/** Makes the context from its dependencies. */
export function registrationContext(
  dependencies: Omit<RegistrationContext, 'lookUpCall'>,
): RegistrationContext {
  const { call } = dependencies
  return {
    ...dependencies,
    lookUpCall: (request) => call({ ...request, deadlineMs: LOOK_UP_DEADLINE_MS }),
  }
}

/** A request about a registration. */
export interface Asked {
  session: Session
  id: RegistrationId
  /** Deadline for the answer, by performance.now(). */
  answerBy: number
}

/** One request to register a card. */
export interface Order extends Asked {
  registration: Registration
  /** The request's body, unparsed: identical in all copies of a request. */
  body: unknown
  counter: KnownCounter
  /** Counts this order as a guess of numbers until its outcome is known; absent if it is counted already. */
  guess?: Guess | undefined
}

/** An order that this process has claimed and carries out. */
export interface Attempt extends Order {
  /** The record as it is written down; the owner keeps it up to date. */
  record: RegistrationRecord
  /** The moment of `record.sentAt`, by monotonic clocks. */
  writtenAt: MonotonicMoment
  /** True if this card was sent for this passholder before; undefined until that is checked. */
  isRepeat: boolean | undefined
  /** True while this order counts as a guess of numbers. */
  isGuess: boolean
  ownership: Ownership
}

/** Makes the steps that no longer count an attempt as a guess of numbers; none if it isn't counted any more. */
export function giveBackGuess(attempt: Attempt): StoreStep[] {
  const { guess, isGuess } = attempt
  attempt.isGuess = false
  return guess && isGuess ? [guess.giveBack] : []
}

/** Returns what is left of an attempt's settling time, in whole ms rounded up, by monotonic clocks. */
export function settlesInMs({ settleAfterMs }: RegistrationContext, { writtenAt }: Attempt): number {
  return Math.max(0, Math.ceil(settleAfterMs - elapsedMs(writtenAt)))
}
