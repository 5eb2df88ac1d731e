import type { Attempt } from './attempt.ts'
import type { BlockStep } from './block-step.ts'
import type { RegisterStep } from './register-step.ts'
import type { RegistrationRecords } from './registration-records.ts'
import type { RegistrationResult } from './tell.ts'
import type { UnlessStoreAway } from './unless-store-away.ts'

/** Carries a registration out from its first step to its last, and lets go of what it holds. */
export type CarryOut = (attempt: Attempt) => Promise<RegistrationResult>

export function createCarryOut(dependencies: {
  records: RegistrationRecords
  blockStep: BlockStep
  registerStep: RegisterStep
  settleAfterMs: number
  unlessAway: UnlessStoreAway
  clock: () => Date
}): CarryOut {
  const { records, blockStep, registerStep, settleAfterMs, unlessAway, clock } = dependencies

  async function steps(attempt: Attempt): Promise<RegistrationResult> {
    const { id, record } = attempt
    if (record.blockUitpasNumber === undefined) return registerStep(attempt)
    const block = await blockStep(attempt)
    if (typeof block === 'object') return block
    record.block = block
    await unlessAway(records.advance(id, record.attempt, { phase: 'blocked', block }))
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
      const untilSettledMs = record.sentAt.getTime() + settleAfterMs - clock().getTime()
      await hold.end(isOpen ? Math.max(untilSettledMs, 0) : 0)
    }
  }
}
