import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listening } from './listening.ts'

/** Changes deploy/nginx.conf as its comment for systemd says, for instances on these two ports. */
export function forSystemd(configuration: string, ports: readonly [number, number]): string {
  return configuration
    .replace(/^ *resolver .*$/m, '')
    .replace(/^ *set \$instances .*$/m, '')
    .replace(/^ *# +(upstream balie .*)$/m, '$1')
    .replace('proxy_pass http://$instances', 'proxy_pass http://balie')
    .replace(':3001 ', `:${String(ports[0])} `)
    .replace(':3002 ', `:${String(ports[1])} `)
}

/**
 * Starts nginx with deploy/nginx.conf, in which only addresses and paths are changed.
 *
 * @returns a function that stops it
 */
export async function startNginx(options: {
  /** The text of deploy/nginx.conf. */
  configuration: string
  folder: string
  http: number
  https: number
  /** With Docker: port on which both instances listen; `nameServer` is the port of a name server with their addresses. */
  port?: number
  nameServer?: number
}): Promise<() => Promise<void>> {
  const { configuration, folder, http, https, port, nameServer } = options
  const text = configuration
    .replace('balie:3000', `balie:${String(port)}`)
    .replace('resolver 127.0.0.11', `resolver 127.0.0.1:${String(nameServer)}`)
    .replace('listen 80;', `listen 127.0.0.1:${String(http)};`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${String(https)} ssl`)
    .replaceAll('/etc/nginx/tls', folder)
    .replaceAll('/var/log/nginx', folder)
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, `daemon off;\npid ${folder}/nginx.pid;\n${text}`)
  mkdirSync(join(folder, 'body'), { recursive: true })
  chmodSync(folder, 0o755)
  const nginx = spawn(process.env['NGINX_PATH'] ?? 'nginx', ['-p', folder, '-c', file], { stdio: 'inherit' })
  await listening(https, nginx)
  return async () => {
    const ended = once(nginx, 'exit')
    nginx.kill('SIGQUIT')
    await ended
  }
}
