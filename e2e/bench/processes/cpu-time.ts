import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const MICROSECONDS_PER_SECOND = 1_000_000
/** Positions of utime and stime among the fields after the command's name (proc(5)). */
const UTIME = 11
const STIME = 12

let ticksPerSecond: number | undefined

/** Returns the CPU time of a process and all its threads, in µs, in steps of a clock tick. Linux only. */
export function cpuMicroseconds(pid: number): number {
  ticksPerSecond ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The command's name stands in brackets and can hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[UTIME]) + Number(fields[STIME])) * MICROSECONDS_PER_SECOND) / ticksPerSecond
}
