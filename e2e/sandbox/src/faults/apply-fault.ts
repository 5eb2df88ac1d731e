import { setTimeout as wait } from 'node:timers/promises'
import { xmlAnswer, type Answer } from '../calls/answer.ts'
import { replacementAnswer, spoiledAnswer } from './fault-answer.ts'
import type { Fault, When } from './fault.ts'

/** Delivery of an answer: as it is, drop by drop, or not at all because the connection is cut. */
export type Delivery = { answer: Answer; by: 'sending' | 'cutting' | { dripMs: number; bytes: number } }

/**
 * Answers a call according to a fault. `carryOut` carries out the call: at most once, and for good, even if the client
 * has gone.
 */
export async function applyFault(fault: Fault, carryOut: () => Answer): Promise<Delivery> {
  const replacement = replacementAnswer(fault)
  const when: When = fault.when ?? (replacement !== null || isBeforeByNature(fault) ? 'before' : 'after')
  if (fault.kind === 'delay') {
    const early = when === 'after' ? carryOut() : null
    await wait(fault.ms, undefined, { ref: false })
    return { answer: early ?? carryOut(), by: 'sending' }
  }
  const real =
    when === 'after' ? carryOut() : xmlAnswer('<response><code>ACTION_FAILED</code></response>', 400)
  const answer = replacement ? { ...replacement, committed: real.committed } : spoiledAnswer(fault, real)
  if (fault.kind === 'reset') return { answer, by: 'cutting' }
  if (fault.kind === 'drip') return { answer, by: { dripMs: fault.ms, bytes: fault.bytes ?? 1 } }
  return { answer, by: 'sending' }
}

function isBeforeByNature({ kind }: Fault): boolean {
  return kind === 'reset' || kind === 'delay'
}
