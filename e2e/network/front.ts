import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isListening } from '../support/is-listening.ts'
import { SERVICE_CERTIFICATE } from './service-certificate.ts'

/** An address at which the service answers, with TLS or without. */
export interface Listener {
  scheme: 'http' | 'https'
  address: string
  port: number
}

/** The service's front, in a process of its own. */
export interface Front {
  name: string
  /** The file with the certificate that it shows. */
  certificateFile: string
  stop(): Promise<void>
}

/** Starts nginx in front of the service, or a small front in Node if there is no nginx. */
export async function startFront(
  listeners: readonly Listener[],
  options: { servicePort: number; folder: string },
): Promise<Front> {
  const { servicePort, folder } = options
  const certificateFile = join(folder, 'service.crt')
  const keyFile = join(folder, 'service.key')
  writeFileSync(certificateFile, SERVICE_CERTIFICATE.cert)
  writeFileSync(keyFile, SERVICE_CERTIFICATE.key)
  const nginx = process.env['NGINX_PATH'] ?? ''
  let front: ChildProcess
  if (nginx === '') {
    const file = join(import.meta.dirname, 'node-front.ts')
    const settings = JSON.stringify({ listeners, servicePort })
    front = spawn(process.execPath, [file, settings], { stdio: 'inherit' })
  } else {
    const file = join(folder, 'nginx.conf')
    writeFileSync(file, nginxConfiguration(listeners, { servicePort, folder, certificateFile, keyFile }))
    front = spawn(nginx, ['-p', folder, '-c', file, '-e', 'stderr'], { stdio: 'inherit' })
  }
  await Promise.all(listeners.map((listener) => untilListening(listener, front)))
  return {
    name: nginx === '' ? 'Node' : 'nginx',
    certificateFile,
    async stop() {
      const ended = once(front, 'exit')
      front.kill('SIGTERM')
      await ended
    },
  }
}

function nginxConfiguration(
  listeners: readonly Listener[],
  places: { servicePort: number; folder: string; certificateFile: string; keyFile: string },
): string {
  const { servicePort, folder, certificateFile, keyFile } = places
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ')
  const servers = listeners.map(
    ({ scheme, address, port }) => `server {
    listen ${address}:${String(port)}${scheme === 'https' ? ' ssl' : ''};
    ssl_certificate ${certificateFile};
    ssl_certificate_key ${keyFile};
    location / {
      proxy_pass http://127.0.0.1:${String(servicePort)};
      # As services do that do not notice a client going away.
      proxy_ignore_client_abort on;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-Proto $scheme;
    }
  }`,
  )
  // One process: it needs no rights to become another user.
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  ${temporary}
  ${servers.join('\n  ')}
}
`
}

async function untilListening({ address, port }: Listener, front: ChildProcess) {
  while (!(await isListening(port, address))) {
    if (front.exitCode !== null) throw new Error('The front of the service did not start')
    await wait(50)
  }
}
