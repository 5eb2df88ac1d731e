import type { OpenRegistration } from '@balie/shared'
import type { RegistrationContext } from '../flow/context.ts'
import { statusOf } from '../outcome/status.ts'
import { isLeased } from '../records/leases.ts'
import { openKeys, removeFromOpen } from '../records/open-index.ts'
import { findRecord, type RegistrationRecord } from '../records/registration-record.ts'

type Context = Pick<RegistrationContext, 'store' | 'settleAfterMs' | 'clock'>

/**
 * Lists an employee's registrations of which nobody was told the end, newest first. Looks nothing up at the service.
 *
 * @throws StoreUnavailable
 */
export async function listOpen(context: Context, employeeUid: string): Promise<OpenRegistration[]> {
  const keys = await openKeys(context.store, employeeUid)
  const found = await Promise.all(keys.map((key) => readOpen(context, employeeUid, key)))
  return found.filter((one) => one !== undefined).toSorted((a, b) => b.sentAt.localeCompare(a.sentAt))
}

async function readOpen(
  context: Context,
  employeeUid: string,
  key: string,
): Promise<OpenRegistration | undefined> {
  const id = { employeeUid, key }
  const running = await isLeased(context, id)
  const record = await findRecord(context, id)
  if (!record || record.settled?.outcome === 'not_sent') {
    // Its time is over, or it turned out that nothing was sent and its owner died before it could say so here.
    if (!running) await context.store.together([removeFromOpen(id)])
    return undefined
  }
  return describe(context, { key, record, running })
}

function describe(
  { settleAfterMs, clock }: Context,
  { key, record, running }: { key: string; record: RegistrationRecord; running: boolean },
): OpenRegistration {
  const { uid, uitpasNumber, reason, balieConsumerKey, blockUitpasNumber, sentAt, settled } = record
  return {
    key,
    uid,
    uitpasNumber,
    reason,
    balieConsumerKey,
    ...(blockUitpasNumber !== undefined && { blockUitpasNumber }),
    sentAt: sentAt.toISOString(),
    settlesInMs: settled ? 0 : Math.max(0, sentAt.getTime() + settleAfterMs - clock().getTime()),
    running: running && !settled,
    ...statusOf(record, running),
  }
}
