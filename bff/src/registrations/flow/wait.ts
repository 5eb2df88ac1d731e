import { setTimeout as wait } from 'node:timers/promises'
import { isLeased } from '../records/leases.ts'
import { findRecord, type RegistrationId, type RegistrationRecord } from '../records/registration-record.ts'
import type { RegistrationContext } from './context.ts'

const POLL_MS = 100

/** A record once its owner is done with it, or as it is when the time is up. */
export interface Awaited {
  record: RegistrationRecord | undefined
  /** True while an instance still carries it out. */
  running: boolean
}

/**
 * Waits for the instance that carries a registration out, until there is an end, or no instance carries it out any more,
 * or the time is up.
 *
 * @param until by performance.now()
 * @throws StoreUnavailable
 */
export async function waitForOwner(
  context: RegistrationContext,
  id: RegistrationId,
  until: number,
): Promise<Awaited> {
  for (;;) {
    // In this order: an owner writes the end first and ends its lease after that.
    const running = await isLeased(context, id)
    const record = await findRecord(context, id)
    if (record?.settled || !running || performance.now() >= until) return { record, running }
    await wait(POLL_MS)
  }
}

/**
 * Gives the result of some work, or of `otherwise` if it isn't there in time; the work goes on.
 *
 * @param untilMs by performance.now()
 */
export async function inTime<Result>(
  work: Promise<Result>,
  untilMs: number,
  otherwise: () => Result,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), Math.max(untilMs - performance.now(), 0))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
