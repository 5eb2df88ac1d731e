import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../test/self-signed.ts'
import { readConfig } from './config.ts'

const REQUIRED = {
  UITPAS_API_URL: 'https://uitpas.example/uitid/rest/',
  UITPAS_CONSUMER_KEY: 'key',
  UITPAS_CONSUMER_SECRET: 'secret',
}
const LONG_SECRET = 'a secret of at least thirty-two letters'
const IN_PRODUCTION = {
  ...REQUIRED,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://balie.example',
  SESSION_SECRET: LONG_SECRET,
}

function configOf(environment: Record<string, string>) {
  const result = readConfig(environment)
  if (result.kind === 'wrong') throw new Error(result.mistakes.join('\n'))
  return result.config
}
function mistakesOf(environment: Record<string, string>): string[] {
  const result = readConfig(environment)
  return result.kind === 'wrong' ? result.mistakes : []
}

describe('the settings', () => {
  it('have defaults for all but the service', () => {
    expect(configOf(REQUIRED)).toMatchObject({
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
      remarks: [],
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
      ...REQUIRED,
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
    expect(
      configOf({ ...REQUIRED, PORT: '', REDIS_URL: '', SESSION_SECRET: '', UITPAS_EDITION: '' }).port,
    ).toBe(3000)
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

  it('warn of a service that anybody on the way could listen to', () => {
    const remarks = (url: string) => configOf({ ...REQUIRED, UITPAS_API_URL: url }).remarks
    expect(remarks('http://uitpas.example/uitid/rest')).toEqual([
      'UITPAS_API_URL is http: anybody on the way can read tokens and personal data; use https',
    ])
    for (const url of ['https://uitpas.example/uitid/rest', 'http://127.0.0.1:4000', 'http://[::1]:4000'])
      expect(remarks(url)).toEqual([])
  })

  it('warn of Node’s own: certificates that aren’t verified, and a file of authorities that it ignores', () => {
    const remarks = (more: Record<string, string>) => configOf({ ...REQUIRED, ...more }).remarks
    expect(remarks({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual([
      expect.stringMatching(/^NODE_TLS_REJECT_UNAUTHORIZED is 0: .+NODE_EXTRA_CA_CERTS$/),
    ])
    expect(remarks({ NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toEqual([])

    const folder = mkdtempSync(join(tmpdir(), 'balie-authority-'))
    const [authority, other] = [join(folder, 'authority.pem'), join(folder, 'authority.der')]
    writeFileSync(authority, SELF_SIGNED.cert)
    writeFileSync(other, Buffer.from('3082', 'hex'))
    expect(remarks({ NODE_EXTRA_CA_CERTS: authority })).toEqual([])
    // Node takes the quotation marks of `docker --env-file` for a part of the path.
    for (const unread of [`"${authority}"`, ` ${authority}`, join(folder, 'none.pem'), folder])
      expect(remarks({ NODE_EXTRA_CA_CERTS: unread })).toEqual([
        expect.stringMatching(/^NODE_EXTRA_CA_CERTS is ignored by Node: no such file can be read \(E\w+\)/),
      ])
    expect(remarks({ NODE_EXTRA_CA_CERTS: other })).toEqual([
      expect.stringMatching(/^NODE_EXTRA_CA_CERTS is ignored by Node: the file holds no certificate/),
    ])
    rmSync(folder, { recursive: true })
  })

  it('keep what may be meant: a space in a prefix, and quotation marks of a secret, which are named', () => {
    const { scannerPrefix, sessionSecrets, remarks } = configOf({
      ...REQUIRED,
      SCANNER_PREFIX: ' X\r\n',
      SESSION_SECRET: `"${LONG_SECRET}"\n`,
    })
    expect({ scannerPrefix, sessionSecrets }).toEqual({
      scannerPrefix: ' X',
      sessionSecrets: [`"${LONG_SECRET}"`],
    })
    expect(remarks).toEqual([expect.stringMatching(/^SESSION_SECRET is in quotation marks/)])
    expect(remarks.join()).not.toContain(LONG_SECRET)
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
    const config = configOf({ ...REQUIRED, HOST: host })
    expect(config.publicUrl).toBe(publicUrl)
    expect(config.host).toBe(host === '' ? undefined : host.replace(/[[\]]/g, ''))
  })

  it('name proxies as other programs read them, in small letters first', () => {
    const { proxies } = configOf({
      ...REQUIRED,
      HTTPS_PROXY: 'http://large.example:1',
      https_proxy: '"http://small.example:2"',
      HTTP_PROXY: 'socks5://not-used.example',
      NO_PROXY: 'a.example',
    })
    expect(proxies).toEqual({
      https: { setting: 'https_proxy', isSecure: false, host: 'small.example', port: 2 },
      except: 'a.example',
    })
  })

  it.each([
    [{ ALL_PROXY: 'http://all.example:3' }, 'all.example', 'all.example'],
    [{ all_proxy: 'all.example:3', HTTPS_PROXY: 'http://one.example' }, 'one.example', 'all.example'],
    [{ ALL_PROXY: 'socks5h://all.example:3', http_proxy: 'one.example' }, undefined, 'one.example'],
    [{ all_proxy: 'socks://all.example:3/' }, undefined, undefined],
  ])('name one proxy for all, which need not be for us: %j', (environment, https, http) => {
    const { proxies } = configOf({ ...REQUIRED, ...environment })
    expect([proxies.https?.host, proxies.http?.host]).toEqual([https, http])
  })

  it('know the public URL as an origin', () => {
    expect(configOf({ ...REQUIRED, PUBLIC_URL: 'https://Balie.Example:443/' }).publicUrl).toBe(
      'https://balie.example',
    )
  })

  it.each([
    ['LOG_LEVEL', 'WARN', { logLevel: 'warn' }],
    ['LOG_LEVEL', 'Silent', { logLevel: 'silent' }],
    ['BLOCK_OLD_CARD', 'NEVER', { blockOldCard: 'never' }],
  ])('take %s=%s in any case', (name, value, read) => {
    expect(configOf({ ...REQUIRED, [name]: value })).toMatchObject(read)
  })

  it.each([
    ['loopback', 'loopback'],
    ['10.0.0.0/8, fd00::/8', '10.0.0.0/8, fd00::/8'],
    ['1', 1],
  ])('trust the proxies that %j names', (text, value) => {
    expect(configOf({ ...REQUIRED, TRUST_PROXY: text }).trustProxy).toBe(value)
  })
})

describe('a wrong setting', () => {
  it.each([
    ['PORT', 'eighty', 'must be a whole number'],
    ['PORT', '80.5', 'must be a whole number'],
    ['PORT', '70000', 'must be at most 65535'],
    ['HOST', 'not a name', 'must be an address or a name of this machine'],
    ['HOST', 'http://localhost', 'must be an address or a name of this machine'],
    ...['sec ret', 'sec\nret', '"secret', 'secret’', 's\u200Becret', 'sécret'].map((value) => [
      'UITPAS_CONSUMER_SECRET',
      value,
      'has a space, line end, quotation mark or special character in it: copy it again',
    ]),
    ['PUBLIC_URL', 'balie.example', 'must be an http or https URL'],
    ['PUBLIC_URL', 'ftp://balie.example', 'must be an http or https URL'],
    ['PUBLIC_URL', 'https://balie.example/kaart', 'must have no path'],
    ['PUBLIC_URL', 'https://balie.example/?a=b', 'must have no query, fragment, user or password'],
    ['UITPAS_API_URL', 'nonsense', 'must be an http or https URL'],
    ...[
      'https://uitpas.example/a b',
      'https://uitpas.example/rest;',
      'https://a.example,https://b.example',
    ].map((value) => ['UITPAS_API_URL', value, 'must be an http or https URL']),
    ...[
      'https://user:secret@uitpas.example/',
      'https://uitpas.example/?a=b',
      'https://uitpas.example/#a',
    ].map((value) => ['UITPAS_API_URL', value, 'must have no query, fragment, user or password']),
    ['UITPAS_EDITION', '2019', 'must be 2018 or 2020'],
    ['UITPAS_TIMEOUT_MS', '99', 'must be at least 100'],
    ['UITPAS_SETTLE_MS', '-1', 'must be at least 0'],
    ['BLOCK_OLD_CARD', 'sometimes', 'must be first or never'],
    [
      'RETURN_ORIGINS',
      'https://crm.example/path',
      'must be origins (https://example.org), separated by commas',
    ],
    ['RETURN_ORIGINS', 'javascript:alert(1)', 'must be origins (https://example.org), separated by commas'],
    ['RETURN_ORIGINS', 'https://*.example.be', 'must name each origin, without *'],
    ['FRAME_ANCESTORS', '*', 'must be origins (https://example.org), separated by commas'],
    ...[
      'file:/var/lib/balie.sqlite',
      '~/balie.sqlite',
      'sqlite:///var/lib/balie.sqlite',
      'rediss://:hunter2@redis.example',
      'balie:hunter2@redis.example:6379',
    ].map((value) => [
      'DATABASE_FILE',
      value,
      'must be a path, without ~, file: or another scheme before it (Redis: REDIS_URL)',
    ]),
    ['SCANNER_PREFIX', 'TOOLONG', 'must have at most 5 characters'],
    ['SESSION_SECRET', 'too-short', 'must be secrets of at least 32 characters, separated by commas'],
    ['SESSION_SECRET', `${LONG_SECRET},`, 'must be secrets of at least 32 characters, separated by commas'],
    [
      'REDIS_URL',
      'http://redis.example',
      'must be redis:// or rediss://, with user:password@ where needed, then host:port/database',
    ],
    [
      'REDIS_URL',
      'redis://:secret@redis.example:6379/balie',
      'must be redis:// or rediss://, with user:password@ where needed, then host:port/database',
    ],
    ['HTTPS_PROXY', 'socks5://proxy.example', 'must be the URL of an http or https proxy'],
    ['https_proxy', 'http://a b', 'must be the URL of an http or https proxy'],
    ['SESSION_IDLE_MINUTES', '0', 'must be at least 1'],
    ['SESSION_MAX_HOURS', '169', 'must be at most 168'],
    ['TRUST_PROXY', 'everybody', 'must be a number of proxies, or their addresses separated by commas'],
    ['METRICS_TOKEN', 'short', 'must be at least 16 letters, digits and -._~+/='],
    ['METRICS_TOKEN', 'sixteen letters and', 'must be at least 16 letters, digits and -._~+/='],
    ['RATE_LIMIT_REQUESTS_PER_MINUTE', '0', 'must be at least 1'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, trace, silent'],
  ])('%s=%s is reported in one line without its value', (name, value, words) => {
    expect(mistakesOf({ ...REQUIRED, [name]: value })).toEqual([`${name} ${words}`])
  })

  it('that is missing is named', () => {
    expect(mistakesOf({})).toEqual([
      'UITPAS_API_URL is missing',
      'UITPAS_CONSUMER_KEY is missing',
      'UITPAS_CONSUMER_SECRET is missing',
    ])
  })

  it('hides no other one', () => {
    const mistakes = mistakesOf({ NODE_ENV: 'production', PORT: 'x', LOG_LEVEL: 'x', UITPAS_API_URL: 'x' })
    expect(mistakes.map((line) => line.split(' ')[0]).toSorted()).toEqual([
      'LOG_LEVEL',
      'PORT',
      'PUBLIC_URL',
      'SESSION_SECRET',
      'UITPAS_API_URL',
      'UITPAS_CONSUMER_KEY',
      'UITPAS_CONSUMER_SECRET',
    ])
  })

  it('is never quoted', () => {
    const secret = 'hunter2-hunter2'
    const mistakes = mistakesOf({
      SESSION_SECRET: secret,
      UITPAS_API_URL: secret,
      REDIS_URL: secret,
      PORT: secret,
    })
    expect(mistakes.length).toBeGreaterThan(3)
    expect(mistakes.join()).not.toContain('hunter2')
  })
})

describe('in production', () => {
  it.each(['production', 'Production', 'PRODUCTION'])(
    'that is called %s the defaults of a trial are refused',
    (name) => {
      const mistakes = mistakesOf({ ...REQUIRED, NODE_ENV: name })
      expect(mistakes).toEqual(['SESSION_SECRET is missing', 'PUBLIC_URL must be an https URL'])
    },
  )

  it('good settings are good', () => {
    expect(mistakesOf(IN_PRODUCTION)).toEqual([])
  })

  it('a store in memory is refused, unless Redis is used', () => {
    const inMemory = { ...IN_PRODUCTION, DATABASE_FILE: ':memory:' }
    expect(mistakesOf(inMemory)).toEqual(['DATABASE_FILE must be a file'])
    expect(mistakesOf({ ...inMemory, REDIS_URL: 'redis://localhost' })).toEqual([])
    expect(mistakesOf({ ...REQUIRED, DATABASE_FILE: ':memory:' })).toEqual([])
  })

  it('the default secret is refused, alone and in a list', () => {
    const fallback = configOf(REQUIRED).sessionSecrets[0]
    const wrong = ['SESSION_SECRET is missing']
    expect(mistakesOf({ ...IN_PRODUCTION, SESSION_SECRET: '' })).toEqual(wrong)
    expect(mistakesOf({ ...IN_PRODUCTION, SESSION_SECRET: fallback })).toHaveLength(1)
    expect(mistakesOf({ ...IN_PRODUCTION, SESSION_SECRET: `${LONG_SECRET},${fallback}` })).toHaveLength(1)
  })

  it.each(['', 'http://balie.example'])('the public URL %j is refused', (url) => {
    expect(mistakesOf({ ...IN_PRODUCTION, PUBLIC_URL: url })).toEqual(['PUBLIC_URL must be an https URL'])
  })
})

describe('the settings of OpenID Connect', () => {
  const OPENID = {
    UITID_ISSUER: 'https://account.uitid.be',
    UITID_CLIENT_ID: 'balie',
    UITID_CLIENT_SECRET: 'hunter2/+=',
  }

  it('are none: employees sign in by OAuth 1.0a', () => {
    expect(configOf(REQUIRED).openId).toBeUndefined()
  })

  it('are taken as they come', () => {
    expect(configOf({ ...REQUIRED, ...OPENID }).openId).toEqual({
      issuer: 'https://account.uitid.be',
      client: { id: 'balie', secret: 'hunter2/+=' },
      acrValues: undefined,
      requiredAcr: [],
      authorizeParameters: {},
    })
    const more = {
      UITID_ACR_VALUES: 'strong optional',
      UITID_REQUIRED_ACR: 'strong, hardware',
      UITID_AUTHORIZE_PARAMETERS: 'referrer=uitpas&audience=https%3A%2F%2Fapi.publiq.be',
    }
    expect(configOf({ ...REQUIRED, ...OPENID, ...more }).openId).toMatchObject({
      acrValues: 'strong optional',
      requiredAcr: ['strong', 'hardware'],
      authorizeParameters: { referrer: 'uitpas', audience: 'https://api.publiq.be' },
    })
  })

  it.each(['', '/'])('know the issuer by its discovery document too (%j)', (end) => {
    const UITID_ISSUER = `${OPENID.UITID_ISSUER}/.well-known/openid-configuration${end}`
    const { openId } = configOf({ ...REQUIRED, ...OPENID, UITID_ISSUER })
    expect(openId?.issuer).toBe('https://account.uitid.be')
  })

  it.each(Object.keys(OPENID))('without %s are no way to sign in', (name) => {
    expect(mistakesOf({ ...REQUIRED, ...OPENID, [name]: '' })).toEqual([
      `${name} is missing: UITID_ISSUER, UITID_CLIENT_ID, UITID_CLIENT_SECRET belong together`,
    ])
  })

  it.each(['UITID_ACR_VALUES', 'UITID_REQUIRED_ACR'])('%s alone is not left without effect', (name) => {
    expect(mistakesOf({ ...REQUIRED, [name]: 'strong' })).toHaveLength(3)
  })

  it.each([
    ['UITID_ISSUER', 'account.uitid.be'],
    ['UITID_ISSUER', 'ftp://account.uitid.be'],
    ['UITID_ISSUER', 'https://account.uitid.be/?hunter2'],
    ['UITID_ISSUER', 'https://hunter2@account.uitid.be'],
    ['UITID_AUTHORIZE_PARAMETERS', 'state=hunter2'],
    ['UITID_AUTHORIZE_PARAMETERS', 'referrer'],
    ['UITID_AUTHORIZE_PARAMETERS', 'redirect_uri=https://evil.example'],
  ])('%s=%s is refused in one line without it', (name, value) => {
    const mistakes = mistakesOf({ ...REQUIRED, ...OPENID, [name]: value })
    expect(mistakes).toEqual([expect.stringMatching(new RegExp(`^${name} must`))])
    expect(mistakes.join()).not.toContain('hunter2')
  })

  it('take an issuer without https in production only on this machine', () => {
    const at = (UITID_ISSUER: string) => mistakesOf({ ...IN_PRODUCTION, ...OPENID, UITID_ISSUER })
    expect(at('http://account.example')).toEqual(['UITID_ISSUER must be an https URL'])
    expect(at('http://127.0.0.1:8080/')).toEqual([])
    expect(at('https://account.uitid.be/')).toEqual([])
  })
})
