import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../test/self-signed.ts'
import { type ForwardProxy, startProxy } from '../../test/start-proxy.ts'
import { useDoctor } from '../../test/use-doctor.ts'

const TEN_MINUTES_MS = 600_000

describe('the doctor on the service', () => {
  const doctor = useDoctor()

  describe('with a proxy', () => {
    let proxy: ForwardProxy
    const by = (login = '') => ({ HTTP_PROXY: `http://${login}127.0.0.1:${proxy.port}` })
    beforeEach(async () => {
      proxy = await startProxy()
    })
    afterEach(() => proxy.close())

    it('goes by it, and says so without its login', async () => {
      const said = await doctor.lines(by('anna:hunter2@'))
      expect(said).toContainEqual(`ok service: it answers, by the proxy 127.0.0.1:${proxy.port} (HTTP_PROXY)`)
      expect(said.join()).not.toMatch(/hunter2|anna/)
      expect(proxy.asked).toHaveLength(1)
    })

    it('connects directly where NO_PROXY says so, and says that', async () => {
      expect(await doctor.lines({ ...by(), NO_PROXY: '127.0.0.1' })).toContainEqual(
        'ok service: it answers, directly, without a proxy',
      )
      expect(proxy.asked).toHaveLength(0)
    })

    it.each([
      [407, /proxy .+ \(HTTP_PROXY\) refuses us \(407\): check the user and password in HTTP_PROXY/],
      [403, /proxy .+ lets no request through to the service \(403\)/],
      [502, /proxy .+ finds no way to the service \(502\)/],
      ['close', /proxy .+ does not answer \(ECONNRESET\): check its host and port in HTTP_PROXY/],
    ] as const)('reports the problem of one that answers %s', async (answer, words) => {
      proxy.answer = answer
      const said = await doctor.wrongs(by('anna:hunter2@'))
      expect(said).toEqual([expect.stringMatching(words)])
      expect(said.join()).not.toMatch(/hunter2|anna/)
    })

    it.each([
      [
        'NTLM alone',
        'Proxy-Authenticate: NTLM',
        /takes no login with a password \(407\): ask whoever runs it/,
      ],
      [
        'Kerberos or NTLM',
        'Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM',
        /takes no login with a password/,
      ],
      [
        'NTLM or a password',
        'Proxy-Authenticate: NTLM\r\nproxy-authenticate: basic realm="stad"',
        /check the user and password/,
      ],
    ])('tells which login it takes: %s', async (_, challenge, words) => {
      Object.assign(proxy, { answer: 407, challenge: `${challenge}\r\n` })
      expect(await doctor.wrongs(by('anna:hunter2@'))).toEqual([expect.stringMatching(words)])
    })

    it('names the setting of an invalid one, without its value', async () => {
      expect(await doctor.wrongs({ HTTP_PROXY: 'socks5://anna:hunter2@proxy.example' })).toEqual([
        'wrong settings: HTTP_PROXY must be the URL of an http or https proxy: see docs/settings.md',
      ])
    })
  })

  it('names NODE_EXTRA_CA_CERTS where an authority of one’s own signed the certificate', async () => {
    const service = createSecureServer(SELF_SIGNED).listen(0, '127.0.0.1')
    await once(service, 'listening')
    const { port } = service.address() as AddressInfo
    expect(await doctor.wrongs({ UITPAS_API_URL: `https://127.0.0.1:${port}` })).toEqual([
      expect.stringMatching(/DEPTH_ZERO_SELF_SIGNED_CERT.+NODE_EXTRA_CA_CERTS=/),
    ])
    service.close()
  })

  async function instead(answer: RequestListener, settings: Record<string, string> = {}): Promise<string[]> {
    const server = createServer(answer).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const found = await doctor.wrongs({ UITPAS_API_URL: `http://127.0.0.1:${port}/uitid/rest`, ...settings })
    server.closeAllConnections()
    server.close()
    return found
  }

  it('says when there is no way to the service', async () => {
    const port = Number(new URL(doctor.sandbox.url).port)
    for (const [url, cause] of [
      ['http://127.0.0.1:1', 'ECONNREFUSED'],
      ['http://nowhere.invalid/uitid/rest', 'ENOTFOUND|EAI_AGAIN'],
      [`https://127.0.0.1:${port}`, '\\w+'],
    ] as const) {
      const found = await doctor.wrongs({ UITPAS_API_URL: url })
      expect(found).toEqual([
        expect.stringMatching(
          new RegExp(`^wrong service: no connection, directly \\((${cause})\\): check the host`),
        ),
      ])
    }
  })

  it('leaves the exchange, a call of the service, until that answers', async () => {
    const { issuer, openIdClient } = doctor.sandbox
    const openId = {
      UITID_ISSUER: issuer,
      UITID_CLIENT_ID: openIdClient.id,
      UITID_CLIENT_SECRET: openIdClient.secret,
    }
    for (const url of ['http://127.0.0.1:1', new URL(doctor.sandbox.apiUrl).origin]) {
      const found = await doctor.lines({ ...openId, UITPAS_API_URL: url })
      expect(found).toContain('skipped exchange: the service has to answer first')
      expect(found.filter((line) => line.startsWith('wrong'))).toEqual([
        expect.stringMatching(/^wrong service: .*UITPAS_API_URL/),
      ])
    }
  })

  it.each([
    { kind: 'status', status: 404 },
    { kind: 'status', status: 410, body: '' },
    { kind: 'status', status: 401, body: 'oauth_problem=permission_denied', contentType: 'text/plain' },
  ] as const)('needs no request token where nobody signs in by one: %j', async (fault) => {
    const { issuer, openIdClient } = doctor.sandbox
    const openId = {
      UITID_ISSUER: issuer,
      UITID_CLIENT_ID: openIdClient.id,
      UITID_CLIENT_SECRET: openIdClient.secret,
    }
    doctor.sandbox.control.addFault({ call: 'requestToken', fault, times: 9 })
    expect(await doctor.wrongs(openId)).toEqual([])
    expect(await doctor.lines(openId)).toContainEqual(
      expect.stringMatching(/^ok consumer key: it may ask for exchanges; the service gives no request token/),
    )
    expect(await doctor.wrongs()).not.toEqual([])
    doctor.sandbox.control.addFault({ call: 'exchange', fault: { kind: 'status', status: 404 }, times: 9 })
    expect((await doctor.wrongs(openId))[0]).toMatch(/^wrong (?:service|consumer key): /)
  })

  it('says when the service does not answer', async () => {
    const found = await instead(() => undefined, { UITPAS_TIMEOUT_MS: '500' })
    expect(found).toEqual([expect.stringContaining('wrong service: no answer (')])
  })

  it.each([
    'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n',
    'HTTP/1.1 200 OK\nContent-Length: 0\n\n',
    '220 mail.example ESMTP\r\n',
  ])('says when what answers breaks the protocol: %j', async (bytes) => {
    const found = await instead((_request, { socket }) => void socket?.end(bytes))
    expect(found).toEqual([
      expect.stringContaining('wrong service: it answers, but in HTTP that contradicts'),
    ])
  })

  it.each([
    [500, 'it answers 500: it, or something in front of it, is down'],
    [302, 'it redirects (302)'],
    [404, 'it answers 404 where a request token should be'],
    [429, 'it answers 429: it is too busy now; try again later'],
    [408, 'it answers 408: it is too busy now'],
    [401, 'it answers 401 without an OAuth problem, so what refuses us need not be UiTID'],
    [403, 'it answers 403 without an OAuth problem, so what refuses us need not be UiTID'],
    [407, 'it answers 407 without an OAuth problem'],
    [451, 'it answers 451 without an OAuth problem'],
    [200, 'what answers is not UiTID'],
  ])('says when something else answers: %s', async (status, words) => {
    const found = await instead((_request, response) => void response.writeHead(status).end('<html>'))
    expect(found).toEqual([expect.stringContaining(`wrong service: ${words}`)])
  })

  it('says how far the clock is off, and does not blame the key for it', async () => {
    doctor.aheadMs = TEN_MINUTES_MS
    expect(await doctor.lines()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^wrong clock: this machine is (?:599|600|601) s ahead of the service: synchronise/,
        ),
        'skipped consumer key: the clock has to be right first',
      ]),
    )
    doctor.aheadMs = -TEN_MINUTES_MS
    expect(await doctor.wrongs()).toEqual([expect.stringContaining('s behind the service')])
  })

  it('says when the service refuses the time although its own header agrees', async () => {
    doctor.sandbox.control.setClock(new Date(Date.now() + TEN_MINUTES_MS))
    expect(await doctor.wrongs()).toEqual([
      expect.stringContaining('wrong clock: the service refuses the time'),
    ])
  })

  it('says when the consumer is not the right one', async () => {
    expect(await doctor.wrongs({ UITPAS_CONSUMER_KEY: 'another' })).toEqual([
      expect.stringMatching(/^wrong consumer key: .*consumer_key_unknown.*check UITPAS_CONSUMER_KEY/),
    ])
    expect(await doctor.wrongs({ UITPAS_CONSUMER_SECRET: 'another' })).toEqual([
      expect.stringMatching(/^wrong consumer key: .*check UITPAS_CONSUMER_SECRET/),
    ])
    doctor.sandbox.control.addFault({
      call: 'requestToken',
      fault: { kind: 'oauth', problem: 'parameter_rejected' },
    })
    expect(await doctor.wrongs()).toEqual([
      expect.stringContaining('wrong consumer key: the service gives no request'),
    ])
  })
})
