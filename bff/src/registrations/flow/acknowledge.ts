import { removeFromOpen } from '../records/open-index.ts'
import { noteTold } from '../records/record-steps.ts'
import { findRecord } from '../records/registration-record.ts'
import type { RegistrationContext } from './context.ts'
import { isRevisable } from './look-up.ts'

/**
 * Notes that an employee has seen how these registrations ended (outcome.md §5). One without an end stays on the list of
 * the open ones, and so does one whose end is revisable: the list leaves it out until it turns out otherwise.
 *
 * @throws StoreUnavailable
 */
export async function acknowledge(
  context: Pick<RegistrationContext, 'store' | 'settleAfterMs' | 'clock'>,
  employeeUid: string,
  keys: readonly string[],
): Promise<void> {
  const { store } = context
  const acknowledgeOne = async (key: string) => {
    const id = { employeeUid, key }
    const record = await findRecord(context, id)
    if (!record?.settled) return
    await store.together([
      ...(record.settled.outcome === 'not_sent' ? [] : [noteTold(id, record.settled)]),
      ...(isRevisable(record) ? [] : [removeFromOpen(id)]),
    ])
  }
  await Promise.all(keys.map(acknowledgeOne))
}
