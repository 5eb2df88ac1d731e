import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const REDIS_SERVER = process.env['REDIS_SERVER_PATH'] ?? '/usr/bin/redis-server'

/** A Redis server of this test's own. */
export interface Redis {
  url: string
  /** Ends the server as a power cut would; nothing it held survives. */
  kill(): Promise<void>
  /** Starts it again, empty, at the same address. */
  restart(): Promise<void>
  /** Leaves it alive but deaf, as one that hangs. */
  freeze(): void
  thaw(): void
}

/**
 * Starts REDIS_SERVER_PATH, or the machine's redis-server, on a free port, and resolves once it serves.
 *
 * @param more settings of its own, as on its command line
 */
export async function startRedis(more: readonly string[] = []): Promise<Redis> {
  const port = await freePort()
  let server = await launch(port, more)
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
    rmSync(nodesFile(port), { force: true })
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    async restart() {
      await kill()
      server = await launch(port, more)
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
  }
}

/** A Redis in cluster mode writes what it knows into a file, which no other may share. */
function nodesFile(port: number): string {
  return join(tmpdir(), `balie-redis-nodes-${port}.conf`)
}

async function launch(port: number, more: readonly string[]) {
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--cluster-config-file',
    nodesFile(port),
    ...more,
  ]
  const server = spawn(REDIS_SERVER, settings, { stdio: ['ignore', 'pipe', 'ignore'] })
  await Promise.race([
    once(server, 'error').then(([error]: unknown[]) => {
      throw new Error(`Cannot start ${REDIS_SERVER}`, { cause: error })
    }),
    (async () => {
      for await (const line of createInterface(server.stdout)) {
        if (line.includes('Ready to accept connections')) return
      }
      throw new Error(`${REDIS_SERVER} ended before it served`)
    })(),
  ])
  server.stdout.resume()
  return server
}

/** Returns a port that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
