import { once } from 'node:events'
import { createServer } from 'node:http'
import { freePort } from '../support/free-port.ts'
import { forSystemd, startNginx } from './start-nginx.ts'

const REQUESTS = 12

/** Tries what deploy/nginx.conf says for systemd: two ports of this machine, of which one is restarted at a time. */
export async function checkSystemdProxy(options: {
  /** The text of deploy/nginx.conf. */
  configuration: string
  /** Folder with the certificates. */
  folder: string
  expectThat: (what: string, isSo: boolean) => void
}): Promise<void> {
  const { configuration, folder, expectThat } = options
  const ports = [await freePort(), await freePort()] as const
  const [http, https] = [await freePort(), await freePort()]
  const instances = await Promise.all(ports.map(serve))
  const stopNginx = await startNginx({ configuration: forSystemd(configuration, ports), folder, http, https })
  const statuses = new Set<number>()
  for (const [index, port] of ports.entries()) {
    instances[index]?.close()
    instances[index]?.closeAllConnections()
    for (let times = 0; times < REQUESTS; times++)
      statuses.add((await fetch(`https://localhost:${String(https)}/`)).status)
    instances[index] = await serve(port)
  }
  expectThat(
    'with systemd too, nginx passes over an instance that is being restarted, and no longer',
    [...statuses].join() === '200',
  )
  await stopNginx()
  for (const instance of instances) {
    instance.close()
    instance.closeAllConnections()
  }
}

async function serve(port: number) {
  const server = createServer((_request, response) => response.end()).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
