import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bff, startBff } from '../../test/start-bff.ts'

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const SPAN = '00f067aa0ba902b7'

describe('the trace of a request', () => {
  const received: (string | string[] | undefined)[] = []
  const service = createServer((request, response) => {
    received.push(request.headers['traceparent'], request.headers['tracestate'])
    response.writeHead(500).end()
  })
  let bff: Bff
  beforeAll(async () => {
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
    const { port } = service.address() as AddressInfo
    bff = await startBff({ environment: { UITPAS_API_URL: `http://127.0.0.1:${port}/uitid/rest` } })
  })
  afterAll(async () => {
    await bff.close()
    service.close()
  })

  async function login(headers: Record<string, string>) {
    received.length = 0
    bff.logged.length = 0
    await bff.browser().send('GET', '/auth/login', undefined, headers)
    const [parent, state] = received
    return { parent: String(parent), state }
  }

  it('goes on to the service, under a span of its own, and into every log line', async () => {
    const { parent, state } = await login({
      traceparent: `00-${TRACE}-${SPAN}-01`,
      tracestate: 'vendor=value',
    })
    expect(parent).toMatch(new RegExp(`^00-${TRACE}-[\\da-f]{16}-01$`))
    expect(parent).not.toContain(SPAN)
    expect(state).toBe('vendor=value')
    expect(bff.logged.length).toBeGreaterThan(1)
    for (const line of bff.logged) {
      expect(JSON.parse(line)).toMatchObject({ traceId: TRACE, requestId: expect.any(String) as unknown })
    }
  })

  it('begins here without a caller’s trace', async () => {
    const traces = new Set<string | undefined>()
    for (const traceparent of ['', `00-${'0'.repeat(32)}-${SPAN}-01`]) {
      const { parent } = await login({ traceparent })
      expect(parent).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-00$/)
      traces.add(parent.split('-')[1])
    }
    expect(traces.size).toBe(2)
    expect(traces).not.toContain('0'.repeat(32))
  })
})
