/** The sandbox's only source of time: for tokens and signatures, dates and statuses alike. */
export type SandboxClock = {
  now(): Date
  /** Stops the clock at a moment; null lets it run again. */
  fix(moment: Date | null): void
}

/** Creates a clock that follows `source` until it is stopped. */
export function createClock(source: () => Date): SandboxClock {
  let fixed: Date | null = null
  return {
    now: () => (fixed === null ? source() : new Date(fixed)),
    fix(moment) {
      fixed = moment
    },
  }
}
