import { openSync, readFileSync, readSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'

const UPTIME_MAX_BYTES = 64
const MS_PER_S = 1000
/** Stands for the boot id of a machine that doesn't reveal one. */
const UNNAMED_BOOT = 'unnamed'

/** The clocks of a machine: the wall clock, which can be set, and a monotonic one that starts at boot. */
export interface MachineTime {
  /** Identifies the boot: the same for all processes that see the same `uptimeMs`. */
  readonly bootId: string
  /** Time since the machine booted, in ms, sleep included; can't be set. */
  readonly uptimeMs: () => number
  /** The wall clock, in ms since 1970, which may be set wrong. */
  readonly wallMs: () => number
}

export const thisMachine = readMachine('/proc')

/**
 * Reads the clocks of this machine.
 *
 * @param proc folder of the kernel's files, which a service manager can hide; the uptime is in whole seconds then
 */
export function readMachine(proc: string): MachineTime {
  return {
    bootId: readBootId(join(proc, 'sys/kernel/random/boot_id')),
    uptimeMs: createUptime(join(proc, 'uptime')),
    wallMs: () => Date.now(),
  }
}

/** Creates a function that returns the uptime in ms, as exactly as this machine has it. */
function createUptime(path: string): () => number {
  const seconds = fromFile(path) ?? uptime
  return () => Math.round(seconds() * MS_PER_S)
}

/**
 * Reads the uptime from the kernel's file, which stays open, since opening it each time would cost more than all other
 * work with clocks. Undefined if there is no such file.
 */
function fromFile(path: string): (() => number) | undefined {
  const bytes = Buffer.alloc(UPTIME_MAX_BYTES)
  const readIn = (file: number) =>
    Number.parseFloat(bytes.toString('latin1', 0, readSync(file, bytes, 0, UPTIME_MAX_BYTES, 0)))
  try {
    const file = openSync(path, 'r')
    return Number.isNaN(readIn(file)) ? undefined : () => readIn(file)
  } catch {
    return undefined
  }
}

/**
 * Reads the kernel's boot id. Without one all boots have the same name, and are told apart by the uptime, which starts
 * again: with a name for each process, processes that share a file would not share a time.
 */
function readBootId(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return UNNAMED_BOOT
  }
}
