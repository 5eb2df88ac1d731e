import { freePort } from '../../support/free-port.ts'
import { type Running, startProcess } from './start-process.ts'

/** Starts a Redis for this run, which writes nothing to disk. */
export async function startRedis(): Promise<Running & { url: string }> {
  const port = await freePort()
  const binary = process.env['REDIS_SERVER_PATH'] ?? 'redis-server'
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const redis = await startProcess([binary, ...settings], { port })
  return { ...redis, url: `redis://127.0.0.1:${port}` }
}
