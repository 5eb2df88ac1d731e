import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import type { Reply } from '../browser.ts'
import type { AnyRequest } from './any-request.ts'

const PATIENCE_MS = 15_000
const RAW_PATIENCE_MS = 2000
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/**
 * Sends a request as it is, wrong headers and all.
 *
 * @returns the answer, or undefined if the server cut the connection, as it may when a body is too large
 */
export async function sendAny(
  origin: string,
  { method, path, headers, body, isSignedIn }: AnyRequest,
  session: string,
): Promise<Reply | undefined> {
  const { hostname, port } = new URL(origin)
  const cookie = [isSignedIn ? session : '', headers['cookie'] ?? ''].filter((text) => text !== '').join('; ')
  const outgoing = request({
    hostname,
    port,
    agent,
    method,
    path,
    headers: {
      ...headers,
      ...(headers['origin'] === 'own' && { origin }),
      cookie,
      ...(body && { 'content-length': body.length }),
    },
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  outgoing.end(body)
  try {
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    const pairs = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    )
    return { status: incoming.statusCode ?? 0, headers: new Headers(pairs), text, json: readJson(text) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ECONNRESET' || code === 'EPIPE') return undefined
    throw error
  }
}

/** Sends bytes, closes its own side, and returns everything received until the server closed or fell silent. */
export async function sendRaw(origin: string, bytes: Buffer): Promise<string> {
  const { hostname, port } = new URL(origin)
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.on('error', () => undefined)
  socket.on('end', () => socket.end())
  socket.setTimeout(RAW_PATIENCE_MS, () => socket.destroy())
  socket.end(bytes)
  await new Promise((resolve) => socket.once('close', resolve))
  return Buffer.concat(chunks).toString('latin1')
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
