import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../support/free-port.ts'

const ROOT = join(import.meta.dirname, '../..')

/** One employee does more here than a hundred could. */
const NO_LIMITS = {
  RATE_LIMIT_REQUESTS_PER_MINUTE: '1000000',
  RATE_LIMIT_REGISTRATIONS_PER_MINUTE: '1000000',
  RATE_LIMIT_UNKNOWN_PER_HOUR: '1000000',
}

/** Several BFF processes behind one public address, as a load balancer has them. */
export interface Fleet {
  /** The origin that the browser believes it talks to. */
  publicUrl: string
  /** The address of each instance. */
  instances: readonly string[]
  /** Ends an instance as a power cut would, and starts it again. */
  killAndRestart(index: number): Promise<void>
  /** Asks an instance to end, as a deployment does, waits for it, and starts it again. */
  restart(index: number): Promise<void>
  /** Freezes an instance for this long, as on a machine out of memory; the instance doesn't notice. */
  standStill(index: number, ms: number): Promise<void>
  /** Sets the wall clock of an instance that was started with stepping-clock.ts. */
  stepClock(index: number): void
  stop(): Promise<void>
}

/** Starts as many BFFs as asked for with these settings, and resolves once they all listen. */
export async function startFleet(size: number, settings: Record<string, string>): Promise<Fleet> {
  const ports = await Promise.all(Array.from({ length: size }, freePort))
  const publicUrl = `http://127.0.0.1:${String(ports[0])}`
  const launch = (port: number) => launchBff({ ...settings, PORT: String(port), PUBLIC_URL: publicUrl })
  const running = await Promise.all(ports.map(launch))

  async function end(index: number, signal: 'SIGKILL' | 'SIGTERM') {
    const bff = running[index]
    if (!bff || bff.exitCode !== null || bff.signalCode !== null) return
    const ended = once(bff, 'exit')
    bff.kill(signal)
    await ended
  }
  // Runs restarts of an instance one after the other, since one may be requested while another is in progress.
  const turns = new Map<number, Promise<void>>()
  function again(index: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const turn = (turns.get(index) ?? Promise.resolve()).then(async () => {
      await end(index, signal)
      const port = ports[index]
      if (port !== undefined) running[index] = await launch(port)
    })
    turns.set(index, turn)
    return turn
  }
  return {
    publicUrl,
    instances: ports.map((port) => `http://127.0.0.1:${port}`),
    killAndRestart: (index) => again(index, 'SIGKILL'),
    restart: (index) => again(index, 'SIGTERM'),
    async standStill(index, ms) {
      const bff = running[index]
      bff?.kill('SIGSTOP')
      await wait(ms)
      bff?.kill('SIGCONT')
    },
    stepClock: (index) => void running[index]?.kill('SIGUSR2'),
    async stop() {
      await Promise.all(running.map((_, index) => end(index, 'SIGTERM')))
    },
  }
}

async function launchBff(settings: Record<string, string>): Promise<ChildProcess> {
  const bff = spawn(process.execPath, ['bff/src/server.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      ...NO_LIMITS,
      ...settings,
    },
  })
  await new Promise<void>((resolve, reject) => {
    bff.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('"listening"')) resolve()
    })
    bff.once('exit', () => reject(new Error('A BFF did not start.')))
  })
  return bff
}
