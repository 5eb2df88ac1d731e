import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { callApi, noContentSchema } from './client.ts'

const PROBLEM = {
  type: 'about:blank',
  title: 'Deze kaart kennen we niet.',
  status: 422,
  detail: 'Kijk het nummer na.',
  code: 'UNKNOWN_CARD',
  field: 'uitpasNumber',
  outcome: 'not_registered',
  requestId: 'r-1',
}
const answerSchema = z.object({ uitpasNumber: z.string() })

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const started = createServer(answer)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/api/x`
}

function get(path: string) {
  return callApi({ method: 'GET', path, response: answerSchema })
}

test('an answer that the schema knows is data', async () => {
  const path = await serve((_, response) => response.end('{"uitpasNumber":"0930000422202","more":1}'))
  expect(await get(path)).toEqual({ kind: 'ok', data: { uitpasNumber: '0930000422202' } })
})

test('a 204 is data too', async () => {
  const path = await serve((_, response) => response.writeHead(204).end())
  const result = await callApi({ method: 'DELETE', path, response: noContentSchema })
  expect(result).toEqual({ kind: 'ok', data: undefined })
})

test('a problem is returned as it came', async () => {
  const path = await serve((_, response) => response.writeHead(422).end(JSON.stringify(PROBLEM)))
  expect(await get(path)).toEqual({ kind: 'problem', problem: PROBLEM })
})

test.each([
  ['a proxy’s page', 502, '<html><h1>Bad gateway</h1>'],
  ['an empty failure', 500, ''],
  ['a failure in a shape of its own', 400, '{"error":"nope"}'],
  ['a success in another shape', 200, '{"uitpasNumber":930000422202}'],
  ['an empty success', 200, ''],
  ['a truncated success', 200, '{"uitpasNumber":"09300'],
])('%s says nothing about what happened', async (_, status, body) => {
  const path = await serve((_request, response) => response.writeHead(status).end(body))
  expect(await get(path)).toEqual({ kind: 'unreachable' })
})

test('no connection, a cut connection and a redirect say nothing about what happened', async () => {
  const path = await serve((request, response) => {
    if (request.headers['x-cut'] === 'yes') request.socket.destroy()
    else response.writeHead(302, { Location: '/elsewhere' }).end()
  })
  expect(await get(path)).toEqual({ kind: 'unreachable' })
  expect(await callApi({ method: 'GET', path, headers: { 'x-cut': 'yes' }, response: answerSchema })).toEqual(
    { kind: 'unreachable' },
  )
  expect(await get('http://127.0.0.1:1/api/x')).toEqual({ kind: 'unreachable' })
})

test('a body goes out as JSON, with the headers of the call', async () => {
  const path = await serve((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      const seen = [request.method, request.headers['content-type'], request.headers['idempotency-key'], body]
      response.end(JSON.stringify({ uitpasNumber: seen.join(' ') }))
    })
  })
  const result = await callApi({
    method: 'POST',
    path,
    body: { uid: 'u' },
    headers: { 'Idempotency-Key': 'k' },
    response: answerSchema,
  })
  expect(result).toEqual({ kind: 'ok', data: { uitpasNumber: 'POST application/json k {"uid":"u"}' } })
})
