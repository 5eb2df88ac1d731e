import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../../test/self-signed.ts'
import { type ForwardProxy, startProxy } from '../../../test/start-proxy.ts'
import { createHttpClient, type HttpClient } from './http-client.ts'
import { type Proxies, readProxy } from './proxy.ts'

const LOGIN = 'anna:hunter2'

describe.each([
  ['a proxy', 'http', 'http'],
  ['a proxy', 'http', 'https'],
  ['a proxy that is spoken to by TLS', 'https', 'http'],
  ['a proxy that is spoken to by TLS', 'https', 'https'],
] as const)('%s (%s) before a service (%s)', (_name, proxyProtocol, protocol) => {
  const authorities = getCACertificates('default')
  const arrived: Socket[] = []
  let proxy: ForwardProxy
  let http: HttpClient
  let isSilent = false
  const service = (protocol === 'https' ? createSecureServer(SELF_SIGNED) : createServer()).on(
    'request',
    (request, response) => {
      arrived.push(request.socket)
      request.resume()
      if (!isSilent) response.end('<a/>')
    },
  )
  const url = () => `${protocol}://localhost:${(service.address() as AddressInfo).port}/`
  const send = (method: 'GET' | 'POST') => http.send({ method, url: url(), headers: {}, body: 'a=b' })

  beforeAll(async () => {
    setDefaultCACertificates([...authorities, SELF_SIGNED.cert])
    service.listen(0)
    await once(service, 'listening')
  })
  beforeEach(async () => {
    arrived.length = 0
    isSilent = false
    proxy = await startProxy(proxyProtocol === 'https' ? SELF_SIGNED : undefined)
    const read = readProxy('HTTPS_PROXY', `${proxyProtocol}://${LOGIN}@localhost:${proxy.port}`)
    const proxies: Proxies = { except: '', ...(read && { http: read, https: read }) }
    http = createHttpClient({ deadlineMs: 1500, proxies })
  })
  afterEach(async () => {
    await http.close()
    await proxy.close()
  })
  afterAll(() => {
    service.closeAllConnections()
    service.close()
    setDefaultCACertificates(authorities)
  })

  it.each(['GET', 'POST'] as const)('leads a %s there, with its own login', async (method) => {
    expect(await send(method)).toMatchObject({ kind: 'answered', status: 200, body: '<a/>' })
    expect(proxy.asked).toEqual([
      {
        authority: new URL(url()).host,
        authorization: `Basic ${Buffer.from(LOGIN).toString('base64')}`,
      },
    ])
  })

  it.each([
    [407, 'PROXY_STATUS_407'],
    [403, 'PROXY_STATUS_403'],
    [302, 'PROXY_STATUS_302'],
    [502, 'PROXY_STATUS_502'],
    [504, 'PROXY_STATUS_504'],
    ['close', 'PROXY_ECONNRESET'],
  ] as const)('that answers %s has sent nothing', async (answer, cause) => {
    proxy.answer = answer
    expect(await send('POST')).toEqual({ kind: 'not_sent', cause })
    expect(arrived).toHaveLength(0)
  })

  it('that says nothing has sent nothing', async () => {
    proxy.answer = 'silent'
    expect(await send('POST')).toMatchObject({ kind: 'not_sent' })
    expect(arrived).toHaveLength(0)
  })

  it('that is away has sent nothing', async () => {
    const read = readProxy('HTTPS_PROXY', `${proxyProtocol}://localhost:1`)
    const other = createHttpClient({
      deadlineMs: 1500,
      proxies: { except: '', ...(read && { http: read, https: read }) },
    })
    expect(await other.send({ method: 'POST', url: url(), headers: {} })).toEqual({
      kind: 'not_sent',
      cause: 'PROXY_ECONNREFUSED',
    })
    await other.close()
  })

  it('has its connection reset when an answer doesn’t come, as a straight one', async () => {
    isSilent = true
    expect(await send('POST')).toMatchObject({ kind: 'lost', cause: 'TimeoutError' })
    await expect.poll(() => proxy.endings).toEqual(['ECONNRESET'])
  })
})
