import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sandbox, startSandbox } from '@balie/sandbox'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../test/self-signed.ts'
import { type ForwardProxy, startProxy } from '../../test/start-proxy.ts'
import { type Redis, startRedis } from '../../test/start-redis.ts'
import { diagnose } from './diagnose.ts'

const TEN_MINUTES_MS = 600_000

/** What docs/operations.md says of a user, and users who lack something of it. */
const OPERATIONS = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8')
const USERS = [
  `documented on >hunter2 ${/`(~balie:\* [^`]+)`/.exec(OPERATIONS)?.[1] ?? ''}`,
  'common on >hunter2 ~balie:* +@all -@dangerous',
  'roleless on >hunter2 ~balie:* +@all -@dangerous +info',
  'scriptless on >hunter2 ~balie:* +@all -@scripting',
  'elsewhere on >hunter2 ~other:* +@all',
  'half on >hunter2 ~balie:* +@all -pexpire',
  'untold on >hunter2 ~balie:* +@all -config',
]

describe('the doctor', () => {
  const directory = mkdtempSync(join(tmpdir(), 'balie-'))
  let sandbox: Sandbox
  let aheadMs = 0
  beforeAll(async () => {
    sandbox = await startSandbox()
    writeFileSync(join(directory, 'index.html'), '')
  })
  beforeEach(() => {
    aheadMs = 0
    sandbox.control.reset()
  })
  afterAll(async () => {
    await sandbox.close()
    rmSync(directory, { recursive: true })
  })

  /** The findings as lines, with the sandbox's settings except those given. */
  async function lines(settings: Record<string, string> = {}, pageDirectory = directory) {
    const findings = await diagnose(
      {
        UITPAS_API_URL: sandbox.apiUrl,
        UITPAS_CONSUMER_KEY: sandbox.consumerKey,
        UITPAS_CONSUMER_SECRET: sandbox.consumerSecret,
        // Long: a busy machine may take a second for an answer.
        UITPAS_TIMEOUT_MS: '10000',
        DATABASE_FILE: join(directory, 'data', 'balie.sqlite'),
        ...settings,
      },
      { pageDirectory, clock: () => new Date(Date.now() + aheadMs) },
    )
    for (const { words } of findings) expect(words).not.toContain('\n')
    return findings.map(({ check, state, words }) => `${state} ${check}: ${words}`)
  }
  const wrongs = async (...given: Parameters<typeof lines>) =>
    (await lines(...given)).filter((line) => line.startsWith('wrong'))

  it('finds nothing where nothing is wrong', async () => {
    expect((await lines()).map((line) => line.split(':')[0])).toEqual([
      'ok settings',
      'ok page',
      'ok store',
      'ok service',
      'ok clock',
      'ok consumer key',
      'ok sign-in',
    ])
    expect(sandbox.control.calls().map(({ call }) => call)).toEqual(['requestToken'])
  })

  it('names every setting that is wrong, and tries nothing with them', async () => {
    sandbox.control.clearCalls()
    const found = await lines({ NODE_ENV: 'production', PORT: 'x', UITPAS_CONSUMER_KEY: '' })
    expect(found).toEqual([
      expect.stringContaining('wrong settings: PORT must be'),
      expect.stringContaining('wrong settings: UITPAS_CONSUMER_KEY is missing'),
      expect.stringContaining('wrong settings: SESSION_SECRET is missing'),
      expect.stringContaining('wrong settings: PUBLIC_URL must be'),
      'ok page: it is built',
      ...['store', 'service', 'clock', 'consumer key', 'sign-in'].map(
        (check) => `skipped ${check}: the settings have to be right first`,
      ),
    ])
    expect(sandbox.control.calls()).toEqual([])
  })

  it('says when the page is not built', async () => {
    expect(await wrongs({}, join(directory, 'nowhere'))).toEqual([
      'wrong page: it is not built: run "npm run build"',
    ])
  })

  it('says when the file cannot be used', async () => {
    writeFileSync(join(directory, 'a-file'), '')
    mkdirSync(join(directory, 'a-folder'))
    for (const file of ['a-file/balie.sqlite', 'a-folder'])
      expect(await wrongs({ DATABASE_FILE: join(directory, file) })).toEqual([
        expect.stringMatching(
          /^wrong store: the file \/.+ cannot be used \(.+\): DATABASE_FILE must be a file of this user’s own, in a folder/,
        ),
      ])
  })

  it('says when the file is no database, or a damaged one', async () => {
    const file = join(directory, 'damaged.sqlite')
    await lines({ DATABASE_FILE: file })
    const whole = readFileSync(file)
    for (const damaged of [
      Buffer.from('a text of some length, and no database'),
      Buffer.from(whole).fill(7, 100),
    ]) {
      for (const left of ['-wal', '-shm']) rmSync(`${file}${left}`, { force: true })
      writeFileSync(file, damaged)
      expect(await wrongs({ DATABASE_FILE: file })).toEqual([
        expect.stringMatching(/^wrong store: the file \S+damaged\.sqlite is damaged or .+: move it away/),
      ])
    }
  })

  describe('with a proxy', () => {
    let proxy: ForwardProxy
    const by = (login = '') => ({ HTTP_PROXY: `http://${login}127.0.0.1:${proxy.port}` })
    beforeEach(async () => {
      proxy = await startProxy()
    })
    afterEach(() => proxy.close())

    it('goes by it, and says so without its login', async () => {
      const said = await lines(by('anna:hunter2@'))
      expect(said).toContainEqual(`ok service: it answers, by the proxy 127.0.0.1:${proxy.port} (HTTP_PROXY)`)
      expect(said.join()).not.toMatch(/hunter2|anna/)
      expect(proxy.asked).toHaveLength(1)
    })

    it('connects directly where NO_PROXY says so, and says that', async () => {
      expect(await lines({ ...by(), NO_PROXY: '127.0.0.1' })).toContainEqual(
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
      const said = await wrongs(by('anna:hunter2@'))
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
      expect(await wrongs(by('anna:hunter2@'))).toEqual([expect.stringMatching(words)])
    })

    it('names the setting of an invalid one, without its value', async () => {
      expect(await wrongs({ HTTP_PROXY: 'socks5://anna:hunter2@proxy.example' })).toEqual([
        'wrong settings: HTTP_PROXY must be the URL of an http or https proxy: see docs/settings.md',
      ])
    })
  })

  it('names NODE_EXTRA_CA_CERTS where an authority of one’s own signed the certificate', async () => {
    const service = createSecureServer(SELF_SIGNED).listen(0, '127.0.0.1')
    await once(service, 'listening')
    const { port } = service.address() as AddressInfo
    expect(await wrongs({ UITPAS_API_URL: `https://127.0.0.1:${port}` })).toEqual([
      expect.stringMatching(/DEPTH_ZERO_SELF_SIGNED_CERT.+NODE_EXTRA_CA_CERTS=/),
    ])
    service.close()
  })

  describe('with Redis', () => {
    let redis: Redis
    beforeAll(async () => {
      const kept = mkdtempSync(join(tmpdir(), 'balie-redis-'))
      const safe = ['--dir', kept, '--appendonly', 'yes', '--appendfsync', 'always']
      redis = await startRedis([...safe, ...USERS.flatMap((user) => ['--user', ...user.split(' ')])])
    })
    afterAll(() => redis.kill())

    it('finds nothing where it serves', async () => {
      expect(await wrongs({ REDIS_URL: redis.url })).toEqual([])
    })

    it('says when it refuses the password, without saying that', async () => {
      const [line, ...others] = await wrongs({ REDIS_URL: redis.url.replace('//', '//somebody:hunter2@') })
      expect(line).toBe(
        'wrong store: Redis refuses the password (WRONGPASS): check the user and password in REDIS_URL',
      )
      expect(others).toEqual([])
    })

    const as = (user: string) => ({ REDIS_URL: redis.url.replace('//', `//${user}:hunter2@`) })

    it('finds nothing where the user may do just what docs/operations.md says', async () => {
      expect(await wrongs(as('documented'))).toEqual([])
    })

    it.each([
      ['common', 'run INFO'],
      ['roleless', 'run ROLE'],
      ['scriptless', 'run EVALSHA'],
      ['elsewhere', 'do what is needed on the keys balie:*'],
      ['half', 'do what is needed on the keys balie:*'],
    ])(
      'names the right that a user who is %s lacks, without which nothing could be registered',
      async (user, what) => {
        expect(await wrongs(as(user))).toEqual([
          `wrong store: the user in REDIS_URL may not ${what}: docs/operations.md lists what Redis must let it do`,
        ])
      },
    )

    it('says when there is no such database', async () => {
      expect(await wrongs({ REDIS_URL: `${redis.url}/99` })).toEqual([
        'wrong store: Redis has no database of that number: check what stands behind the / in REDIS_URL',
      ])
    })

    it.each([
      [['--rename-command', 'ROLE', ''], /^wrong store: this Redis has no command ROLE, as some hosted ones/],
      [['--rename-command', 'HINCRBY', ''], /^wrong store: this Redis has no command that is needed/],
      [['--maxclients', '1'], /^wrong store: Redis takes no more connections: its maxclients/],
      [['--min-replicas-to-write', '1'], /^wrong store: Redis takes no writes \(NOREPLICAS\).+replicas/],
    ])('says what one lacks that serves otherwise: %j', async (settings, words) => {
      const other = await startRedis(settings)
      expect(await wrongs({ REDIS_URL: other.url })).toEqual([expect.stringMatching(words)])
      await other.kill()
    })

    it('says when the user is not told what a power cut could lose', async () => {
      expect(await wrongs(as('untold'))).toEqual([
        expect.stringMatching(/^wrong store: appendfsync is not told \(CONFIG GET is refused\)/),
      ])
    })

    it('names NODE_EXTRA_CA_CERTS where an authority of one’s own signed the certificate', async () => {
      const server = createSecureServer(SELF_SIGNED).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo
      expect(await wrongs({ REDIS_URL: `rediss://127.0.0.1:${port}` })).toEqual([
        expect.stringMatching(/^wrong store: .+DEPTH_ZERO_SELF_SIGNED_CERT.+NODE_EXTRA_CA_CERTS=/),
      ])
      server.close()
    })

    it('says when it is not there', async () => {
      await redis.kill()
      expect(await wrongs({ REDIS_URL: redis.url })).toEqual([
        expect.stringMatching(/^wrong store: Redis does not answer \(ECONNREFUSED\): check host, port/),
      ])
    })
  })

  async function instead(answer: RequestListener, settings: Record<string, string> = {}): Promise<string[]> {
    const server = createServer(answer).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const found = await wrongs({ UITPAS_API_URL: `http://127.0.0.1:${port}/uitid/rest`, ...settings })
    server.closeAllConnections()
    server.close()
    return found
  }

  it('says when there is no way to the service', async () => {
    const port = Number(new URL(sandbox.url).port)
    for (const [url, cause] of [
      ['http://127.0.0.1:1', 'ECONNREFUSED'],
      ['http://nowhere.invalid/uitid/rest', 'ENOTFOUND|EAI_AGAIN'],
      [`https://127.0.0.1:${port}`, '\\w+'],
    ] as const) {
      const found = await wrongs({ UITPAS_API_URL: url })
      expect(found).toEqual([
        expect.stringMatching(
          new RegExp(`^wrong service: no connection, directly \\((${cause})\\): check the host`),
        ),
      ])
    }
  })

  it('leaves the exchange, a call of the service, until that answers', async () => {
    const { issuer, openIdClient } = sandbox
    const openId = {
      UITID_ISSUER: issuer,
      UITID_CLIENT_ID: openIdClient.id,
      UITID_CLIENT_SECRET: openIdClient.secret,
    }
    for (const url of ['http://127.0.0.1:1', new URL(sandbox.apiUrl).origin]) {
      const found = await lines({ ...openId, UITPAS_API_URL: url })
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
    const { issuer, openIdClient } = sandbox
    const openId = {
      UITID_ISSUER: issuer,
      UITID_CLIENT_ID: openIdClient.id,
      UITID_CLIENT_SECRET: openIdClient.secret,
    }
    sandbox.control.addFault({ call: 'requestToken', fault, times: 9 })
    expect(await wrongs(openId)).toEqual([])
    expect(await lines(openId)).toContainEqual(
      expect.stringMatching(/^ok consumer key: it may ask for exchanges; the service gives no request token/),
    )
    expect(await wrongs()).not.toEqual([])
    sandbox.control.addFault({ call: 'exchange', fault: { kind: 'status', status: 404 }, times: 9 })
    expect((await wrongs(openId))[0]).toMatch(/^wrong (?:service|consumer key): /)
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
    aheadMs = TEN_MINUTES_MS
    expect(await lines()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^wrong clock: this machine is (?:599|600|601) s ahead of the service: synchronise/,
        ),
        'skipped consumer key: the clock has to be right first',
      ]),
    )
    aheadMs = -TEN_MINUTES_MS
    expect(await wrongs()).toEqual([expect.stringContaining('s behind the service')])
  })

  it('says when the service refuses the time although its own header agrees', async () => {
    sandbox.control.setClock(new Date(Date.now() + TEN_MINUTES_MS))
    expect(await wrongs()).toEqual([expect.stringContaining('wrong clock: the service refuses the time')])
  })

  it('says when the consumer is not the right one', async () => {
    expect(await wrongs({ UITPAS_CONSUMER_KEY: 'another' })).toEqual([
      expect.stringMatching(/^wrong consumer key: .*consumer_key_unknown.*check UITPAS_CONSUMER_KEY/),
    ])
    expect(await wrongs({ UITPAS_CONSUMER_SECRET: 'another' })).toEqual([
      expect.stringMatching(/^wrong consumer key: .*check UITPAS_CONSUMER_SECRET/),
    ])
    sandbox.control.addFault({
      call: 'requestToken',
      fault: { kind: 'oauth', problem: 'parameter_rejected' },
    })
    expect(await wrongs()).toEqual([
      expect.stringContaining('wrong consumer key: the service gives no request'),
    ])
  })
})
