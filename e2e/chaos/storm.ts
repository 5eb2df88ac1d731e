import type { Fault } from '@balie/sandbox'

export const TIMEOUT_MS = 800
/** Longest delay, and longest time between recording a request ahead and sending it. */
export const SETTLE_MS = 4500

/** Faults for a third of all calls. No delay is longer than the settling time. */
export const STORM: readonly Fault[] = [
  { kind: 'delay', ms: 300 },
  { kind: 'delay', ms: 1500, when: 'before' },
  { kind: 'delay', ms: 2200, when: 'before' },
  { kind: 'delay', ms: 1500, when: 'after' },
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'after' },
  { kind: 'status', status: 502, when: 'before' },
  { kind: 'status', status: 502, when: 'after' },
  { kind: 'raw', bodyBase64: Buffer.from('<html>\u0000 garbage &').toString('base64'), when: 'before' },
  { kind: 'raw', bodyBase64: Buffer.from('<html>\u0000 garbage &').toString('base64'), when: 'after' },
  { kind: 'truncate' },
  { kind: 'drip', ms: 150 },
]
