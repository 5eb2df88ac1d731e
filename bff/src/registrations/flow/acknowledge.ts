import { isRevisable } from '../outcome/status.ts'
import { removeFromOpen } from '../records/key-lists.ts'
import { recordAcknowledged } from '../records/record-steps.ts'
import { findRecord } from '../records/registration-record.ts'
import type { RegistrationContext } from './context.ts'

/**
 * Notes that an employee has seen how these registrations ended (outcome.md §5). One without an end stays on the list
 * of the open ones, and so does one whose end is revisable: the list leaves it out until its end changes.
 *
 * @throws StoreUnavailable
 */
export async function acknowledge(
  context: RegistrationContext,
  employeeUid: string,
  keys: readonly string[],
): Promise<void> {
  const read = async (key: string) => {
    const id = { employeeUid, key }
    return { id, record: await findRecord(context, id) }
  }
  const found = await Promise.all([...new Set(keys)].map(read))
  const ended = found.flatMap(({ id, record }) =>
    record?.settled ? [{ id, record, settled: record.settled }] : [],
  )
  const told = ended.filter(({ settled }) => settled.outcome !== 'not_sent')
  const [first, ...others] = ended.filter(({ record }) => !isRevisable(record))
  const steps = [
    ...told.map(({ id, settled }) => recordAcknowledged(id, settled)),
    ...(first ? [removeFromOpen(first.id, ...others.map(({ id }) => id.key))] : []),
  ]
  if (steps.length > 0) await context.store.together(steps)
}
