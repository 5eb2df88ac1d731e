import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

const BOOT_ID_FILE = '/proc/sys/kernel/random/boot_id'
const MS_PER_S = 1000

/** The clocks of a machine: one that may be set, and one that only runs on, from each boot. */
export interface MachineTime {
  /** Names what all processes that see the same `uptimeMs` have in common. */
  readonly bootId: string
  /** Milliseconds since the machine booted, sleep included. Nobody can set it. */
  readonly uptimeMs: () => number
  /** The wall clock in milliseconds since 1970, as wrong as somebody has set it. */
  readonly wallMs: () => number
}

export const thisMachine: MachineTime = {
  bootId: readBootId(),
  uptimeMs: () => Math.round(uptime() * MS_PER_S),
  wallMs: () => Date.now(),
}

/** Where the kernel doesn't tell, each process counts as a boot of its own. */
function readBootId(): string {
  try {
    return readFileSync(BOOT_ID_FILE, 'utf8').trim()
  } catch {
    return randomUUID()
  }
}
