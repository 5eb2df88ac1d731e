import { setTimeout as wait } from 'node:timers/promises'
import type { OpenRegistration, Registration, Today } from '@balie/shared'
import { ownFailure } from '../http/problem.ts'
import type { Session } from '../session/sessions.ts'
import type { Store } from '../store/store.ts'
import type { Attempt } from './flow/context.ts'
import type { AwaitOwner } from './flow/wait.ts'
import type { Begin, Order } from './flow/claim.ts'
import type { CarryOut } from './flow/execute.ts'
import { inTime } from './flow/in-time.ts'
import type { LookUpOutcome } from './flow/look-up.ts'
import type { OpenIndex } from './records/open-index.ts'
import type { ListOpen } from './lists/open-registrations.ts'
import {
  fingerprint,
  type RegistrationId,
  type RegistrationRecord,
  type RegistrationRecords,
} from './records/registration-record.ts'
import { type RegistrationResult, stepAt, tell, tellOpen } from './outcome/result.ts'
import type { ListToday } from './lists/today.ts'
import { STORE_AWAY, type UnlessStoreAway } from './records/tolerate-outage.ts'

const LOST_MS = 100

export interface Registrar {
  /** Registers a card, once for each key; the same key again tells what became of it. */
  register(order: Omit<Order, 'id'> & { key: string }): Promise<RegistrationResult>
  /** What became of a registration, looked up again as long as it isn't settled; undefined for an unknown key. */
  outcome(asked: { session: Session; key: string; answerBy: number }): Promise<RegistrationResult | undefined>
  /** The registrations of which this employee wasn't told the end. */
  open(session: Session): Promise<OpenRegistration[]>
  /** What this employee did today. */
  today(session: Session): Promise<Today>
  /** This employee was told the end of it. */
  told(session: Session, key: string): Promise<void>
}

export function createRegistrar(dependencies: {
  begin: Begin
  carryOut: CarryOut
  awaitOwner: AwaitOwner
  lookUp: LookUpOutcome
  listOpen: ListOpen
  listToday: ListToday
  store: Store
  records: RegistrationRecords
  index: OpenIndex
  /** Takes note of work that must be finished before this process may end. */
  track: <Result>(work: Promise<Result>) => Promise<Result>
  settleAfterMs: number
  unlessAway: UnlessStoreAway
}): Registrar {
  const { begin, carryOut, awaitOwner, lookUp, listOpen, listToday, store, records, index } = dependencies
  const { track, settleAfterMs, unlessAway } = dependencies

  function stillRunning({ blockUitpasNumber }: Pick<Registration, 'blockUitpasNumber'>): RegistrationResult {
    const block = blockUitpasNumber === undefined ? 'not_requested' : 'unknown'
    return tellOpen({ block, step: stepAt(block), settlesInMs: settleAfterMs, running: true })
  }

  /** What became of what an earlier request with this key began; undefined when its key turns out to be free. */
  async function known({ session, id, registration, answerBy }: Order, wasBusy: boolean) {
    const { record, running } = await awaitOwner(id, answerBy)
    if (!record) {
      // It was forgotten just now, or cannot be read: asking again at once would only keep the store busy.
      await wait(LOST_MS)
      return undefined
    }
    if (!running && isFree(record, wasBusy)) {
      await store.together([records.releasing(id, record.attempt)])
      return undefined
    }
    if (record.fingerprint !== fingerprint(registration)) return keyReused()
    return resultOf(session, id, record, running)
  }

  function resultOf(session: Session, id: RegistrationId, record: RegistrationRecord, running: boolean) {
    if (record.settled) return tell(record, record.settled)
    return running ? stillRunning(record) : lookUp(session, id, record)
  }

  function carriedOut(attempt: Attempt) {
    const work = track(carryOut(attempt))
    return inTime(work, attempt.answerBy, () => stillRunning(attempt.registration))
  }

  return {
    async register({ key, ...asked }) {
      const order = { ...asked, id: { employeeUid: asked.session.employeeUid, key } }
      do {
        const begun = await begin(order)
        if (begun === 'card_taken') return { kind: 'failed', failure: ownFailure('REGISTRATION_IN_PROGRESS') }
        if (typeof begun === 'object') return carriedOut(begun)
        // An earlier request with this key may have registered the card: without its record that is unknown.
        const late = () => stillRunning(order.registration)
        const result = await inTime(track(unlessAway(known(order, begun === 'busy'))), order.answerBy, late)
        if (result === STORE_AWAY) break
        if (result) return result
      } while (performance.now() < order.answerBy)
      return stillRunning(order.registration)
    },

    async outcome({ session, key, answerBy }) {
      const id = { employeeUid: session.employeeUid, key }
      const { record, running, waited } = await awaitOwner(id, answerBy)
      if (!record || (record.settled?.outcome === 'not_sent' && !waited)) return undefined
      const work = track(Promise.resolve(resultOf(session, id, record, running)))
      return inTime(work, answerBy, () => stillRunning(record))
    },

    open: (session) => listOpen(session.employeeUid),
    today: (session) => listToday(session.employeeUid),

    async told(session, key) {
      await unlessAway(store.together([index.removing({ employeeUid: session.employeeUid, key })]))
    },
  }
}

/** Of which nothing was sent, and the owner died or told so before this request came. */
function isFree({ settled, phase }: RegistrationRecord, wasBusy: boolean): boolean {
  return settled ? settled.outcome === 'not_sent' && !wasBusy : phase === 'opened'
}

function keyReused(): RegistrationResult {
  return { kind: 'failed', failure: ownFailure('IDEMPOTENCY_KEY_REUSED') }
}
