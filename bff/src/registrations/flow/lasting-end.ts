import { type OutageLog, tolerateOutage } from '../../http/tolerate-outage.ts'
import { type Store, StoreTakesNoWrites } from '../../store/store.ts'
import { type RegistrationResult, resultOf, runningResult } from '../outcome/result.ts'
import { confirmEnd } from '../records/record-steps.ts'
import {
  findRecord,
  type Recorded,
  type RecordReader,
  type RegistrationId,
  type RegistrationRecord,
} from '../records/registration-record.ts'
import { nameOfEnd, type Settled } from '../records/stored-outcome.ts'

interface LastingEnds {
  store: Pick<Store, 'together'>
}

/**
 * Tells whether an end that was read from the store outlasts a failover: a look-up finds it again, or it is durable by
 * now. Another request may have written it without being able to wait until then (outcome.md §5).
 *
 * @throws StoreUnavailable also if it can't be made durable
 */
async function outlasts({ store }: LastingEnds, id: RegistrationId, { outcome }: Settled): Promise<boolean> {
  if (outcome === 'registered') return true
  try {
    const [isConfirmed] = await store.together([confirmEnd(id)], { durable: true })
    return isConfirmed === true
  } catch (error) {
    // As durable as it can be: what can't be written can still be read (outcome.md §5).
    if (error instanceof StoreTakesNoWrites) return true
    throw error
  }
}

/**
 * Returns the end of an attempt if it has one that outlasts a failover.
 *
 * @throws StoreUnavailable
 */
export async function findLastingEnd(
  context: RecordReader & LastingEnds,
  id: RegistrationId,
  attempt: string,
): Promise<Settled | undefined> {
  const record = await findRecord(context, id)
  if (record?.attempt !== attempt || !record.settled) return undefined
  return (await outlasts(context, id, record.settled)) ? record.settled : undefined
}

/**
 * Returns the result of a registration by its end, or that it is unknown while a failover could still forget that end.
 *
 * @throws StoreUnavailable
 */
export async function resultOfLasting(
  context: LastingEnds & { settleAfterMs: number },
  { id, record }: Recorded,
  settled: Settled,
): Promise<RegistrationResult> {
  return (await outlasts(context, id, settled)) ? resultOf(record, settled) : runningResult(context, record)
}

/**
 * Takes the end off a record that is about to be listed, where a failover could still forget that end. One that the
 * employee has seen was lasting by then.
 */
export async function hideFleetingEnd(
  context: LastingEnds & OutageLog,
  id: RegistrationId,
  record: RegistrationRecord,
): Promise<void> {
  const { settled, told } = record
  if (!settled || told === nameOfEnd(settled)) return
  const lasting = await tolerateOutage(context, outlasts(context, id, settled))
  if (lasting.kind === 'away' || !lasting.value) record.settled = undefined
}
