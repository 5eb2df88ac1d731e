import type { ChildProcess } from 'node:child_process'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Waits until a proxy listens on a port of this machine; fails if it ends before. */
export async function listening(port: number, proxy: ChildProcess): Promise<void> {
  while (!(await listens(port))) {
    if (proxy.exitCode !== null) throw new Error(`${proxy.spawnfile} did not start`)
    await wait(50)
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
    socket.once('connect', () => socket.end())
  })
}
