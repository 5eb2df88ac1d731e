import { describe, expect, it } from 'vitest'
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
      FRAME_ANCESTORS: 'https://desk.example',
      SCANNER_PREFIX: 'X',
      RETURN_ORIGINS: 'https://crm.example, http://localhost:8080',
    }
    expect(configOf(environment)).toMatchObject({
      scannerPrefix: 'X',
      returnOrigins: ['https://crm.example', 'http://localhost:8080'],
      frameAncestors: ['https://desk.example'],
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

  it('know the public URL as an origin', () => {
    expect(configOf({ ...REQUIRED, PUBLIC_URL: 'https://Balie.Example:443/' }).publicUrl).toBe(
      'https://balie.example',
    )
  })

  it.each([
    ['loopback', 'loopback'],
    ['10.0.0.0/8, fd00::/8', '10.0.0.0/8, fd00::/8'],
    ['1', 1],
  ])('trust the proxies that %j names', (text, value) => {
    expect(configOf({ ...REQUIRED, TRUST_PROXY: text }).trustProxy).toBe(value)
  })
})

describe('OpenTelemetry’s own settings', () => {
  const COLLECTOR = { ...REQUIRED, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example:4318' }

  it.each([
    [{}, 1],
    [{ OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25' }, 0.25],
    [{ OTEL_TRACES_SAMPLER_ARG: '0.25' }, 1],
  ])('send traces to a collector that is named: %j', (more, sampleRatio) => {
    expect(configOf({ ...COLLECTOR, ...more }).traces).toEqual({ sampleRatio })
  })

  it.each([
    { OTEL_SDK_DISABLED: 'true' },
    { OTEL_TRACES_EXPORTER: 'none' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: '' },
  ])('send none with %j', (more) => {
    expect(configOf({ ...COLLECTOR, ...more }).traces).toBeUndefined()
  })
})

describe('a wrong setting', () => {
  it.each([
    ['PORT', 'eighty', 'must be a whole number'],
    ['PORT', '80.5', 'must be a whole number'],
    ['PORT', '70000', 'must be at most 65535'],
    ['PUBLIC_URL', 'balie.example', 'must be an http or https URL'],
    ['PUBLIC_URL', 'ftp://balie.example', 'must be an http or https URL'],
    ['PUBLIC_URL', 'https://balie.example/kaart', 'must have no path'],
    ['UITPAS_API_URL', 'nonsense', 'must be an http or https URL'],
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
    ['FRAME_ANCESTORS', '*', 'must be origins (https://example.org), separated by commas'],
    ['SCANNER_PREFIX', 'TOOLONG', 'must have at most 5 characters'],
    ['SESSION_SECRET', 'too-short', 'must be secrets of at least 32 characters, separated by commas'],
    ['SESSION_SECRET', `${LONG_SECRET},`, 'must be secrets of at least 32 characters, separated by commas'],
    ['REDIS_URL', 'http://redis.example', 'must be a redis:// or rediss:// URL'],
    ['SESSION_IDLE_MINUTES', '0', 'must be at least 1'],
    ['SESSION_MAX_HOURS', '169', 'must be at most 168'],
    ['TRUST_PROXY', 'everybody', 'must be a number of proxies, or their addresses separated by commas'],
    ['METRICS_TOKEN', 'short', 'must be at least 16 letters, digits and -._~+/='],
    ['METRICS_TOKEN', 'sixteen letters and', 'must be at least 16 letters, digits and -._~+/='],
    ['OTEL_TRACES_SAMPLER', 'dice', 'must be parentbased_always_on or parentbased_traceidratio'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5', 'must be a number from 0 to 1'],
    ['OTEL_TRACES_SAMPLER_ARG', 'half', 'must be a number from 0 to 1'],
    ['RATE_LIMIT_REQUESTS_PER_MINUTE', '0', 'must be at least 1'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, trace, silent'],
  ])('%s=%s is told in one line without it', (name, value, words) => {
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
  it('good settings are good', () => {
    expect(mistakesOf(IN_PRODUCTION)).toEqual([])
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
