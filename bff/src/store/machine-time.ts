import { randomUUID } from 'node:crypto'
import { openSync, readFileSync, readSync } from 'node:fs'
import { uptime } from 'node:os'

const BOOT_ID_FILE = '/proc/sys/kernel/random/boot_id'
const UPTIME_FILE = '/proc/uptime'
const UPTIME_MAX_BYTES = 64
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
  uptimeMs: createUptime(),
  wallMs: () => Date.now(),
}

/**
 * Creates a function that returns the uptime in ms. Where the kernel has it in a file, that stays open, since opening it
 * each time costs more than all else that is done with clocks.
 */
function createUptime(): () => number {
  const bytes = Buffer.alloc(UPTIME_MAX_BYTES)
  let file: number | undefined

  function fromFile(): number {
    try {
      file ??= openSync(UPTIME_FILE, 'r')
      return Number.parseFloat(bytes.toString('latin1', 0, readSync(file, bytes, 0, UPTIME_MAX_BYTES, 0)))
    } catch {
      return Number.NaN
    }
  }

  return () => {
    const seconds = fromFile()
    return Math.round((Number.isNaN(seconds) ? uptime() : seconds) * MS_PER_S)
  }
}

/** Reads the kernel's boot id; without one, each process counts as a boot of its own. */
function readBootId(): string {
  try {
    return readFileSync(BOOT_ID_FILE, 'utf8').trim()
  } catch {
    return randomUUID()
  }
}
