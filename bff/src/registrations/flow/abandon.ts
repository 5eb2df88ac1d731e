import { addToOpen } from '../records/key-lists.ts'
import { required } from '../../store/batch.ts'
import { endUnsentKey, endUnusedKey, revokeOwnership } from '../records/record-steps.ts'
import { findRecord, type RegistrationId, type UnusedKey } from '../records/registration-record.ts'
import { type RegistrationResult, runningResult } from '../outcome/result.ts'
import type { Asked, RegistrationContext } from './context.ts'
import { awaitResult } from './current-result.ts'

/** Another request can use or free the key at the same moment, so a failed step is tried again. */
const TRIES = 3

/**
 * Makes sure that nothing more is sent under a key, or returns the result of what was.
 *
 * @param unused what the registration was about, for a key that has no record yet
 * @throws StoreUnavailable; the key may have been ended all the same
 */
export async function abandon(
  context: RegistrationContext,
  asked: Asked,
  unused: UnusedKey,
): Promise<RegistrationResult> {
  await endKey(context, asked.id, unused)
  return (await awaitResult(context, asked)) ?? runningResult(context, {})
}

/**
 * Ends a key under which nothing was sent, so that a late request with it sends nothing either (outcome.md §4).
 * Changes nothing if something was or may be sent; the key's record then says what.
 */
async function endKey(context: RegistrationContext, id: RegistrationId, unused: UnusedKey): Promise<void> {
  const { store, clock } = context
  const make = [...required([endUnusedKey(id, unused, clock())]), addToOpen(id)]
  for (let tries = 0; tries < TRIES; tries++) {
    const [isMade] = await store.together(make, { durable: true })
    if (isMade) return
    const record = await findRecord(context, id)
    if (record && record.settled?.outcome !== 'not_sent') return
    if (!record) continue
    // From here on no other request can free the key.
    const [isRevoked] = await store.together([revokeOwnership(id, record.attempt)])
    if (!isRevoked) continue
    const end = [...required([endUnsentKey(id)]), addToOpen(id)]
    const [isEnded] = await store.together(end, { durable: true })
    if (isEnded) return
  }
}
