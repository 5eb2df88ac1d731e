import type { Store } from '../../store/store.ts'
import type { Attempt } from './context.ts'
import type { BlockStep } from './block-old-card.ts'
import type { RegisterStep } from './send-new-card.ts'
import type { RegistrationRecords } from '../records/registration-record.ts'
import type { RegistrationResult } from '../outcome/result.ts'
import type { UnlessStoreAway } from '../records/tolerate-outage.ts'

/** Carries a registration out from its first step to its last, and lets go of what it holds. */
export type CarryOut = (attempt: Attempt) => Promise<RegistrationResult>

export function createCarryOut(dependencies: {
  store: Store
  records: RegistrationRecords
  blockStep: BlockStep
  registerStep: RegisterStep
  settleAfterMs: number
  unlessAway: UnlessStoreAway
  clock: () => Date
}): CarryOut {
  const { store, records, blockStep, registerStep, settleAfterMs, unlessAway, clock } = dependencies

  async function steps(attempt: Attempt): Promise<RegistrationResult> {
    const { id, record } = attempt
    if (record.blockUitpasNumber === undefined) return registerStep(attempt)
    const block = await blockStep(attempt)
    if (typeof block === 'object') return block
    const advance = { phase: 'blocked', block } as const
    await unlessAway(store.together([records.advancing(id, record, advance)]))
    Object.assign(record, advance)
    return registerStep(attempt)
  }

  return async (attempt) => {
    const { record, hold } = attempt
    // Also when something throws that nobody foresaw: then it isn't known what has left.
    let isOpen = true
    try {
      const result = await steps(attempt)
      isOpen = result.kind === 'failed' && result.isOpen === true
      return result
    } finally {
      hold.stop()
      // Whoever wrote down how it ended let go of it in the same step.
      if (!record.settled) {
        const untilSettledMs = record.sentAt.getTime() + settleAfterMs - clock().getTime()
        await unlessAway(store.together(hold.lettingGo(isOpen ? Math.max(untilSettledMs, 0) : 0)))
      }
    }
  }
}
