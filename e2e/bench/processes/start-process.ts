import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isListening } from '../../support/is-listening.ts'

const ROOT = join(import.meta.dirname, '../../..')
const HOST = '127.0.0.1'
const READY_WITHIN_MS = 20_000
const ASK_AGAIN_MS = 20

/** A server that runs as a process of its own. */
export interface Running {
  pid: number
  port: number
  child: ChildProcess
  /** Asks the process to end, and waits until it has. */
  stop(): Promise<void>
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/**
 * Starts a server and resolves once it listens. The server ends with this process at the latest.
 *
 * @param command program and arguments
 * @param options.env all of its environment except PATH
 * @throws Error if it ends instead
 */
export async function startProcess(
  [program = '', ...args]: readonly string[],
  options: { port: number; env?: Record<string, string>; stdio?: StdioOptions },
): Promise<Running> {
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: options.stdio ?? ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'], ...options.env },
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const { pid } = child
  if (pid === undefined) throw new Error(`${program} cannot be started.`)
  await listening(child, options.port)
  return {
    pid,
    port: options.port,
    child,
    async stop() {
      if (!running.has(child)) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Starts a TypeScript file of this project as a server that reads its port from PORT. */
export function startScript(file: string, port: number, env: Record<string, string> = {}): Promise<Running> {
  return startProcess([process.execPath, file], {
    port,
    env: { NODE_ENV: 'production', HOST, PORT: String(port), ...env },
  })
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS
  while (!(await isListening(port, HOST))) {
    if (child.exitCode !== null || child.signalCode !== null || performance.now() > deadline)
      throw new Error(`${child.spawnargs.join(' ')} did not start.`)
    await wait(ASK_AGAIN_MS)
  }
}
