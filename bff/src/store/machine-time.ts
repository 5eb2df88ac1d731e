import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

const BOOT_ID_FILE = '/proc/sys/kernel/random/boot_id'
const MS_PER_S = 1000

/** The clocks of a machine: the wall clock, which can be set, and a monotonic one that starts at boot. */
export interface MachineTime {
  /** Identifies the boot: the same for all processes that see the same `uptimeMs`. */
  readonly bootId: string
  /** Time since the machine booted, in ms, sleep included; can't be set. */
  readonly uptimeMs: () => number
  /** The wall clock, in ms since 1970, which may be set wrong. */
  readonly wallMs: () => number
}

export const thisMachine: MachineTime = {
  bootId: readBootId(),
  uptimeMs: () => Math.round(uptime() * MS_PER_S),
  wallMs: () => Date.now(),
}

/** Reads the kernel's boot id; without one, each process counts as a boot of its own. */
function readBootId(): string {
  try {
    return readFileSync(BOOT_ID_FILE, 'utf8').trim()
  } catch {
    return randomUUID()
  }
}
