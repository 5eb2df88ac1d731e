import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../test/self-signed.ts'
import { configOf, LONG_SECRET } from '../../test/settings.ts'

describe('the settings', () => {
  it('have defaults for all but the service', () => {
    expect(configOf()).toMatchObject({
      port: 3000,
      host: undefined,
      publicUrl: 'http://localhost:3000',
      uitpasApiUrl: 'https://uitpas.example/uitid/rest',
      consumer: { key: 'key', secret: 'secret' },
      edition: '2018',
      scannerPrefix: '',
      returnOrigins: [],
      frameAncestors: [],
      uitpasTimeoutMs: 10_000,
      uitpasSettleMs: 30_000,
      blockOldCard: 'first',
      databaseFile: './data/balie.sqlite',
      redisUrl: undefined,
      sessionIdleMs: 30 * 60_000,
      sessionMaxMs: 10 * 3_600_000,
      trustProxy: undefined,
      logLevel: 'info',
      metricsToken: undefined,
      traces: undefined,
      warnings: [],
      limits: {
        requestsPerMinute: 1200,
        registrationsPerMinute: 60,
        unknownPerHour: 40,
        addressPerMinute: 3000,
      },
    })
  })

  it('are what the environment says', () => {
    const environment = {
      PORT: '8080',
      HOST: '127.0.0.1',
      UITPAS_EDITION: '2020',
      UITPAS_TIMEOUT_MS: '5000',
      UITPAS_SETTLE_MS: '0',
      SESSION_SECRET: `${LONG_SECRET}, ${LONG_SECRET.toUpperCase()}`,
      REDIS_URL: 'rediss://:pass@redis.example:6380',
      SESSION_IDLE_MINUTES: '5',
      SESSION_MAX_HOURS: '1',
      LOG_LEVEL: 'warn',
      METRICS_TOKEN: 'a-token-of-prometheus',
      RATE_LIMIT_UNKNOWN_PER_HOUR: '10',
      FRAME_ANCESTORS: 'https://*.desk.example',
      SCANNER_PREFIX: 'X',
      RETURN_ORIGINS: 'https://crm.example, http://localhost:8080',
    }
    expect(configOf(environment)).toMatchObject({
      scannerPrefix: 'X',
      returnOrigins: ['https://crm.example', 'http://localhost:8080'],
      frameAncestors: ['https://*.desk.example'],
      port: 8080,
      publicUrl: 'http://localhost:8080',
      edition: '2020',
      uitpasTimeoutMs: 5000,
      uitpasSettleMs: 0,
      sessionSecrets: [LONG_SECRET, LONG_SECRET.toUpperCase()],
      redisUrl: 'rediss://:pass@redis.example:6380',
      sessionIdleMs: 300_000,
      sessionMaxMs: 3_600_000,
      logLevel: 'warn',
      metricsToken: 'a-token-of-prometheus',
      limits: { unknownPerHour: 10 },
    })
  })

  it('take an empty variable for an absent one', () => {
    expect(configOf({ PORT: '', REDIS_URL: '', SESSION_SECRET: '', UITPAS_EDITION: '' }).port).toBe(3000)
  })

  it.each([
    ['"%"', 'docker --env-file'],
    ["'%'", 'a shell’s habit'],
    ['“%”', 'a word processor'],
    [' % ', 'spaces'],
    ['%\n', 'a file’s last line end'],
    ['%\r', 'a file from Windows'],
    ['\uFEFF%\u200B', 'signs without width'],
    [' "% "\r\n', 'all of it'],
  ])('are read without what stands around them: %j (%s)', (around) => {
    const wrap = (value: string) => around.replace('%', value)
    expect(
      configOf({
        UITPAS_API_URL: wrap('https://uitpas.example/uitid/rest/'),
        UITPAS_CONSUMER_KEY: wrap('key'),
        UITPAS_CONSUMER_SECRET: wrap('secret'),
        UITPAS_EDITION: wrap('2020'),
        PORT: wrap('8080'),
        METRICS_TOKEN: wrap('a-token-of-prometheus'),
        DATABASE_FILE: wrap('/var/lib/balie.sqlite'),
        LOG_LEVEL: wrap('warn'),
      }),
    ).toMatchObject({
      uitpasApiUrl: 'https://uitpas.example/uitid/rest',
      consumer: { key: 'key', secret: 'secret' },
      edition: '2020',
      port: 8080,
      metricsToken: 'a-token-of-prometheus',
      databaseFile: '/var/lib/balie.sqlite',
      logLevel: 'warn',
    })
  })

  it('warn of a service whose calls anyone on the way could read', () => {
    const warnings = (url: string) => configOf({ UITPAS_API_URL: url }).warnings
    expect(warnings('http://uitpas.example/uitid/rest')).toEqual([
      'UITPAS_API_URL is http: anybody on the way can read tokens and personal data; use https',
    ])
    for (const url of ['https://uitpas.example/uitid/rest', 'http://127.0.0.1:4000', 'http://[::1]:4000'])
      expect(warnings(url)).toEqual([])
  })

  it('warn of Node’s own: certificates that aren’t verified, and a file of authorities that it ignores', () => {
    const warnings = (more: Record<string, string>) => configOf(more).warnings
    expect(warnings({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual([
      expect.stringMatching(/^NODE_TLS_REJECT_UNAUTHORIZED is 0: .+NODE_EXTRA_CA_CERTS$/),
    ])
    expect(warnings({ NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toEqual([])

    const folder = mkdtempSync(join(tmpdir(), 'balie-authority-'))
    const [authority, other] = [join(folder, 'authority.pem'), join(folder, 'authority.der')]
    writeFileSync(authority, SELF_SIGNED.cert)
    writeFileSync(other, Buffer.from('3082', 'hex'))
    expect(warnings({ NODE_EXTRA_CA_CERTS: authority })).toEqual([])
    // Node takes the quotation marks of `docker --env-file` for a part of the path.
    for (const unread of [`"${authority}"`, ` ${authority}`, join(folder, 'none.pem'), folder])
      expect(warnings({ NODE_EXTRA_CA_CERTS: unread })).toEqual([
        expect.stringMatching(/^NODE_EXTRA_CA_CERTS is ignored by Node: no such file can be read \(E\w+\)/),
      ])
    expect(warnings({ NODE_EXTRA_CA_CERTS: other })).toEqual([
      expect.stringMatching(/^NODE_EXTRA_CA_CERTS is ignored by Node: the file holds no certificate/),
    ])
    rmSync(folder, { recursive: true })
  })

  it('keep what may be meant: a space in a prefix, and quotation marks of a secret, which are named', () => {
    const { scannerPrefix, sessionSecrets, warnings } = configOf({
      SCANNER_PREFIX: ' X\r\n',
      SESSION_SECRET: `"${LONG_SECRET}"\n`,
    })
    expect({ scannerPrefix, sessionSecrets }).toEqual({
      scannerPrefix: ' X',
      sessionSecrets: [`"${LONG_SECRET}"`],
    })
    expect(warnings).toEqual([expect.stringMatching(/^SESSION_SECRET is in quotation marks/)])
    expect(warnings.join()).not.toContain(LONG_SECRET)
  })

  it.each([
    ['', 'http://localhost:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['::', 'http://localhost:3000'],
    ['127.0.0.1', 'http://localhost:3000'],
    ['127.0.0.2', 'http://127.0.0.2:3000'],
    ['192.0.2.7', 'http://192.0.2.7:3000'],
    ['::1', 'http://[::1]:3000'],
    ['[::1]', 'http://[::1]:3000'],
    ['balie-pc', 'http://balie-pc:3000'],
    ['x86_64-conda-linux-gnu', 'http://x86_64-conda-linux-gnu:3000'],
  ])('have an address in the browser that follows HOST=%s', (host, publicUrl) => {
    const config = configOf({ HOST: host })
    expect(config.publicUrl).toBe(publicUrl)
    expect(config.host).toBe(host === '' ? undefined : host.replace(/[[\]]/g, ''))
  })

  it('know the public URL as an origin', () => {
    expect(configOf({ PUBLIC_URL: 'https://Balie.Example:443/' }).publicUrl).toBe('https://balie.example')
  })

  it.each([
    ['LOG_LEVEL', 'WARN', { logLevel: 'warn' }],
    ['LOG_LEVEL', 'Silent', { logLevel: 'silent' }],
    ['BLOCK_OLD_CARD', 'NEVER', { blockOldCard: 'never' }],
  ])('take %s=%s in any case', (name, value, read) => {
    expect(configOf({ [name]: value })).toMatchObject(read)
  })

  it.each([
    ['loopback', 'loopback'],
    ['10.0.0.0/8, fd00::/8', '10.0.0.0/8, fd00::/8'],
    ['1', 1],
  ])('trust the proxies that %j names', (text, value) => {
    expect(configOf({ TRUST_PROXY: text }).trustProxy).toBe(value)
  })
})
