import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A request as it reached the service. */
export interface Asked {
  method: string
  /** Below `{prefix}`. */
  path: string
  query: URLSearchParams
  form: URLSearchParams
  authorization: string
}

export interface Said {
  status?: number
  headers?: Record<string, string>
  body: string | Uint8Array
}

/** A service whose every byte a test decides: plain HTTP, without checks or memory. */
export interface TestUpstream {
  apiUrl: string
  consumerKey: string
  consumerSecret: string
  asked: Asked[]
  /** Makes its answer to a request; set by the test. */
  answer: (asked: Asked) => Said
  close(): Promise<void>
}

const PREFIX = '/uitid/rest/'

export async function startUpstream(): Promise<TestUpstream> {
  const server = createServer((request, response) => {
    void read(request).then((asked) => {
      upstream.asked.push(asked)
      const { status = 200, headers, body } = upstream.answer(asked)
      response.writeHead(status, headers).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const upstream: TestUpstream = {
    apiUrl: `http://127.0.0.1:${port}${PREFIX.slice(0, -1)}`,
    consumerKey: 'test-consumer',
    consumerSecret: 'test-consumer-secret',
    asked: [],
    answer: () => ({ status: 500, body: '' }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return upstream
}

async function read(request: IncomingMessage): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://upstream')
  return {
    method: request.method ?? '',
    path: pathname.slice(PREFIX.length),
    query: searchParams,
    form: new URLSearchParams(await text(request)),
    authorization: request.headers.authorization ?? '',
  }
}
