import type { Failure } from '../../http/problem.ts'
import type { Store } from '../../store/store.ts'
import type { Attempt } from './context.ts'
import type { Conclude } from './finish.ts'
import type { OpenIndex } from '../records/open-index.ts'
import type { RegistrationRecords } from '../records/registration-record.ts'
import { blockSoFar, type RegistrationResult, stepAt } from '../outcome/result.ts'
import { STORE_AWAY, type UnlessStoreAway } from '../records/tolerate-outage.ts'

/** Less than this before the answer is due, it may be told as unknown already. */
const LATE_MS = 2500

/** Ends a registration of which newCard surely wasn't sent. */
export type GiveUp = (
  attempt: Attempt,
  failure: Failure,
  endsSession?: boolean,
) => Promise<RegistrationResult>

/**
 * When nothing was sent at all, its key is free again. Not when the old card is blocked, nor when somebody may have been
 * told to ask again under this key: then it ended as not registered.
 */
export function createGiveUp(dependencies: {
  store: Store
  records: RegistrationRecords
  index: OpenIndex
  conclude: Conclude
  unlessAway: UnlessStoreAway
}): GiveUp {
  const { store, records, index, conclude, unlessAway } = dependencies
  return async ({ id, record, hold, answerBy }, failure, endsSession = false) => {
    const block = blockSoFar(record)
    const step = failure.step ?? stepAt(block)
    if (record.block !== undefined || performance.now() > answerBy - LATE_MS) {
      await conclude(id, record, { outcome: 'not_registered', block, step })
    } else {
      const { code, status, field, facts } = failure
      const told = { code, status, field, causes: causesOf(facts), cardIs: facts?.cardIs }
      const notSent = { outcome: 'not_sent', block, step, ...told } as const
      const steps = [records.settlingUnsent(id, record.attempt, notSent), index.removing(id)]
      const done = await unlessAway(store.together([...steps, ...hold.lettingGo(0)]))
      if (done !== STORE_AWAY) record.settled = notSent
    }
    return { kind: 'failed', failure: { ...failure, outcome: 'not_registered', block, step }, endsSession }
  }
}

function causesOf(facts: Failure['facts']) {
  return facts?.causes && [...facts.causes]
}
