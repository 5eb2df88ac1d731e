import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { startProxy } from '../../bff/test/start-proxy.ts'
import { portOf } from '../support/free-port.ts'

const REFUSED = 403

interface WayOut {
  /** Folder with the certificates: `balie.crt` and `balie.key` for `localhost`, and `ca.crt` of their authority. */
  certificates: string
  /** Address of the service itself. */
  apiUrl: string
  /** Runs the doctor with these settings; returns its exit code and output. */
  runDoctor: (settings: Record<string, string>) => Promise<{ status: unknown; said: string }>
  expectThat: (what: string, isSo: boolean) => void
}

/**
 * Tries the instructions of docs/operations.md for a proxy that is the only way out, and for a private certificate
 * authority.
 */
export async function checkWayOut({ certificates, apiUrl, runDoctor, expectThat }: WayOut): Promise<void> {
  const service = new URL(apiUrl)
  const front = createServer(
    {
      cert: readFileSync(join(certificates, 'balie.crt')),
      key: readFileSync(join(certificates, 'balie.key')),
    },
    (incoming, response) => passOn(incoming, response, Number(service.port)),
  ).listen(0, '127.0.0.1')
  await once(front, 'listening')
  const proxy = await startProxy()
  const behind = {
    UITPAS_API_URL: `https://localhost:${String(portOf(front.address()))}${service.pathname}`,
    HTTPS_PROXY: `http://127.0.0.1:${String(proxy.port)}`,
  }
  const believed = { ...behind, NODE_EXTRA_CA_CERTS: join(certificates, 'ca.crt') }

  const well = await runDoctor(believed)
  expectThat(
    'the doctor reaches the service by the proxy, and says so',
    well.status === 0 && well.said.includes('by the proxy'),
  )
  expectThat(
    'all its calls went by the proxy',
    proxy.asked.length > 0 && proxy.asked.every(({ authority }) => authority.startsWith('localhost:')),
  )
  const unknown = await runDoctor(behind)
  expectThat(
    'without the authority the doctor names NODE_EXTRA_CA_CERTS',
    unknown.status === 1 && unknown.said.includes('NODE_EXTRA_CA_CERTS='),
  )
  proxy.answer = REFUSED
  const refused = await runDoctor(believed)
  expectThat(
    'what the proxy itself refuses is said to be the proxy’s',
    refused.status === 1 && /the proxy .*\(HTTPS_PROXY\).*\(403\)/.test(refused.said),
  )
  proxy.answer = 'lead'
  const seen = proxy.asked.length
  const direct = await runDoctor({ ...believed, NO_PROXY: 'localhost' })
  expectThat(
    'NO_PROXY makes it connect directly, and it says so',
    direct.status === 0 && direct.said.includes('directly') && proxy.asked.length === seen,
  )

  await proxy.close()
  front.close()
  front.closeAllConnections()
}

/** Terminates TLS, as the service's own front does. */
function passOn(incoming: IncomingMessage, response: ServerResponse, port: number) {
  const { method = 'GET', url = '/' } = incoming
  const headers = { ...incoming.headers, 'x-forwarded-proto': 'https' }
  const outgoing = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  outgoing.on('error', () => response.destroy())
  incoming.pipe(outgoing)
}

/** Runs a program to its end and shows its output; returns its exit code and output. */
export async function runAndRead(
  node: string,
  file: string,
  options: { cwd: string; env: Record<string, string>; uid?: number; gid?: number },
): Promise<{ status: unknown; said: string }> {
  const child = spawn(node, [file], { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [status] = (await once(child, 'close')) as unknown[]
  process.stdout.write(said)
  return { status, said }
}
