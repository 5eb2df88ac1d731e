import type { Registered, Registration } from '@balie/shared'
import type { Logger } from 'pino'
import { describeError } from '../http/logging.ts'
import { type Failure, ownFailure } from '../http/problem.ts'
import { failureOf } from '../http/service-failure.ts'
import type { Session } from '../session/sessions.ts'
import { StoreUnavailable } from '../store/store.ts'
import type { KnownCounter } from '../uitpas/balie-list.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { newCard } from '../uitpas/new-card.ts'
import { retrieve } from '../uitpas/retrieve.ts'
import { explainRefusal } from './explain-refusal.ts'
import type {
  RegistrationId,
  RegistrationRecord,
  RegistrationRecords,
  Settled,
} from './registration-records.ts'
import { fingerprint } from './registration-records.ts'
import { settle } from './settle.ts'

/** So that a registration is answered at the latest 5 s after its own time was over (design.md). */
const LOOK_UP_DEADLINE_MS = 4500

/** A store that takes longer than this to write a record down is taken for away. */
const WRITING_LIMIT_MS = 2000
const STORE_AWAY = Symbol('store away')

/** What became of a registration, for the browser. */
export type RegistrationResult =
  { kind: 'registered'; body: Registered } | { kind: 'failed'; failure: Failure; endsSession?: boolean }

export interface Registrar {
  /** Registers a card, once for each key; the same key again tells what became of it. */
  register(
    session: Session,
    key: string,
    registration: Registration,
    counter: KnownCounter,
  ): Promise<RegistrationResult>
  /** What became of a registration, looked up again as long as it isn't settled; undefined for an unknown key. */
  outcome(session: Session, key: string): Promise<RegistrationResult | undefined>
}

export function createRegistrar(dependencies: {
  call: UitpasCaller
  records: RegistrationRecords
  /** From a request's sending on, how long the service may still commit. */
  settleAfterMs: number
  clock: () => Date
  logger: Logger
}): Registrar {
  const { call, records, settleAfterMs, clock, logger } = dependencies
  const lookUpCall: UitpasCaller = (request) => call({ ...request, deadlineMs: LOOK_UP_DEADLINE_MS })

  /**
   * Writes down what is known by now. When the store is away just then it is still the truth and is told as it is; the
   * record stays unsettled and the next look-up settles it.
   */
  async function noted(writing: Promise<void>) {
    await unlessStoreAway(writing)
  }

  async function unlessStoreAway<Result>(work: Promise<Result>): Promise<Result | typeof STORE_AWAY> {
    try {
      return await work
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      logger.error({ event: 'store away in a registration', error: describeError(error) })
      return STORE_AWAY
    }
  }

  async function conclude(id: RegistrationId, record: RegistrationRecord, settled: Settled) {
    await noted(records.settle(id, settled))
    return tell(record, settled)
  }

  async function lookUp(session: Session, id: RegistrationId, record: RegistrationRecord) {
    const { uid, uitpasNumber: identification, balieConsumerKey, sentAt } = record
    const settlesAt = new Date(sentAt.getTime() + settleAfterMs)
    const askedAt = clock()
    const answer = await retrieve(lookUpCall, session.token, { identification, balieConsumerKey })
    const outcome = settle(answer, { uid, settlesAt }, askedAt)
    if (outcome === 'registered') return conclude(id, record, { outcome, confirmedBy: 'lookup' })
    if (outcome === 'not_registered') return conclude(id, record, { outcome })
    // A token that has ended ends the session too, but says nothing about the card.
    const failure = ownFailure('OUTCOME_UNKNOWN', { outcome })
    return { kind: 'failed', failure, endsSession: answer.kind === 'token_ended' } as const
  }

  async function send(
    session: Session,
    id: RegistrationId,
    record: RegistrationRecord,
    registration: Registration,
    counter: KnownCounter,
  ): Promise<RegistrationResult> {
    const answer = await newCard(call, session.token, registration)
    switch (answer.kind) {
      case 'ok':
        return conclude(id, record, { outcome: 'registered', confirmedBy: 'answer', ...answer.value })
      case 'refused': {
        const { code, requiredPermission } = answer
        const explanation = await explainRefusal(lookUpCall, session.token, { code, registration, counter })
        return conclude(id, record, { outcome: 'refused', code, requiredPermission, ...explanation })
      }
      case 'open':
        return lookUp(session, id, record)
      case 'token_ended':
      case 'not_accepted':
      case 'not_sent':
        await noted(records.release(id))
        return {
          kind: 'failed',
          failure: { ...failureOf(answer), outcome: 'not_registered' },
          endsSession: answer.kind === 'token_ended',
        }
    }
  }

  return {
    async register(session, key, registration, counter) {
      const id = { employeeUid: session.employeeUid, key }
      const sentAt = clock()
      const isFirst = await records.open(id, registration, sentAt)
      if (isFirst) {
        // What the record says of the sending must be true: the settling time counts from there.
        if (clock().getTime() - sentAt.getTime() > WRITING_LIMIT_MS) {
          await noted(records.release(id))
          return { kind: 'failed', failure: ownFailure('STORE_UNAVAILABLE', { outcome: 'not_registered' }) }
        }
        const record = { ...registration, fingerprint: fingerprint(registration), sentAt }
        return send(session, id, record, registration, counter)
      }
      // An earlier request with this key may have registered the card: without its record that is unknown.
      const record = await unlessStoreAway(records.find(id))
      if (record === STORE_AWAY) {
        return { kind: 'failed', failure: ownFailure('OUTCOME_UNKNOWN', { outcome: 'unknown' }) }
      }
      if (record?.fingerprint !== fingerprint(registration)) {
        return { kind: 'failed', failure: ownFailure('IDEMPOTENCY_KEY_REUSED') }
      }
      return record.settled ? tell(record, record.settled) : lookUp(session, id, record)
    },

    async outcome(session, key) {
      const id = { employeeUid: session.employeeUid, key }
      const record = await records.find(id)
      if (!record) return undefined
      return record.settled ? tell(record, record.settled) : lookUp(session, id, record)
    },
  }
}

function tell({ uid, uitpasNumber }: RegistrationRecord, settled: Settled): RegistrationResult {
  switch (settled.outcome) {
    case 'registered':
      return { kind: 'registered', body: { ...settled, uid, uitpasNumber, block: 'not_requested' } }
    case 'not_registered':
      return { kind: 'failed', failure: ownFailure('NOT_REGISTERED', { outcome: 'not_registered' }) }
    case 'refused': {
      const { code, requiredPermission, causes, cardIs } = settled
      const failure = failureOf({
        kind: 'refused',
        code,
        ...(requiredPermission !== undefined && { requiredPermission }),
      })
      const facts = { ...failure.facts, ...(causes && { causes }), ...(cardIs && { cardIs }) }
      return { kind: 'failed', failure: { ...failure, facts, outcome: 'not_registered' } }
    }
  }
}
