import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from '../calls/answer.ts'
import type { Delivery } from './apply-fault.ts'

/** Delivers an answer, or cuts the connection. */
export async function deliver(response: ServerResponse, { answer, by }: Delivery): Promise<void> {
  if (by === 'cutting') {
    response.socket?.resetAndDestroy()
    return
  }
  writeHead(response, answer)
  if (by === 'sending') {
    response.end(answer.body)
    return
  }
  for (let sent = 0; sent < answer.body.length && !response.destroyed; sent += by.bytes) {
    response.write(answer.body.subarray(sent, sent + by.bytes))
    await wait(by.dripMs, undefined, { ref: false })
  }
  response.end()
}

function writeHead(response: ServerResponse, { status, headers, body }: Answer): void {
  const length = status === 204 || status === 304 ? {} : { 'Content-Length': String(body.length) }
  response.writeHead(status, { 'Cache-Control': 'no-store', ...headers, ...length })
}
