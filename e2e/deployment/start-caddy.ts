import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listening } from './listening.ts'

/**
 * Starts Caddy with deploy/Caddyfile, in which only addresses and the certificate are changed.
 *
 * @returns a function that stops it
 */
export async function startCaddy(options: {
  /** The text of deploy/Caddyfile. */
  configuration: string
  /** Holds the certificate, and gets `caddy.log`. */
  folder: string
  http: number
  https: number
  /** Both instances, with their ports. */
  instances: readonly string[]
}): Promise<() => Promise<void>> {
  const { configuration, folder, http, https, instances } = options
  const text = configuration
    .replace('{\n', `{\n\thttp_port ${String(http)}\n\thttps_port ${String(https)}\n\tadmin off\n`)
    .replace(
      'balie.example.be {',
      `localhost {\n\tbind 127.0.0.1\n\ttls ${folder}/balie.crt ${folder}/balie.key`,
    )
    .replace('balie-1:3000 balie-2:3000', instances.join(' '))
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, text)
  const log = openSync(join(folder, 'caddy.log'), 'a')
  const caddy = spawn(
    process.env['CADDY_PATH'] ?? 'caddy',
    ['run', '--config', file, '--adapter', 'caddyfile'],
    {
      env: { HOME: folder },
      stdio: ['ignore', log, log],
    },
  )
  await listening(https, caddy)
  return async () => {
    const ended = once(caddy, 'exit')
    caddy.kill('SIGTERM')
    await ended
  }
}
