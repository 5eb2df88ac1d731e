import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { isListening } from '../support/is-listening.ts'

/** Waits until a proxy listens on a port of this machine; fails if it ends before. */
export async function listening(port: number, proxy: ChildProcess): Promise<void> {
  while (!(await isListening(port))) {
    if (proxy.exitCode !== null) throw new Error(`${proxy.spawnfile} did not start`)
    await wait(50)
  }
}
