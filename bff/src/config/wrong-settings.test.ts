import { describe, expect, it } from 'vitest'
import { LONG_SECRET, mistakesOf } from '../../test/settings.ts'

const NONE = { UITPAS_API_URL: '', UITPAS_CONSUMER_KEY: '', UITPAS_CONSUMER_SECRET: '' }

/** Makes the rows of values that are wrong in the same way. */
function wrong(name: string, words: string, values: string[]) {
  return values.map((value) => [name, value, words] as const)
}

describe('a wrong setting', () => {
  it.each([
    ...wrong('PORT', 'must be a whole number', ['eighty', '80.5']),
    ...wrong('PORT', 'must be at most 65535', ['70000']),
    ...wrong('HOST', 'must be an address or a name of this machine', ['not a name', 'http://localhost']),
    ...wrong(
      'UITPAS_CONSUMER_SECRET',
      'has a space, line end, quotation mark or special character in it: copy it again',
      ['sec ret', 'sec\nret', '"secret', 'secret’', 's\u200Becret', 'sécret'],
    ),
    ...wrong('PUBLIC_URL', 'must be an http or https URL', ['balie.example', 'ftp://balie.example']),
    ...wrong('PUBLIC_URL', 'must have no path', ['https://balie.example/kaart']),
    ...wrong('PUBLIC_URL', 'must have no query, fragment, user or password', ['https://balie.example/?a=b']),
    ...wrong('UITPAS_API_URL', 'must be an http or https URL', [
      'nonsense',
      'https://uitpas.example/a b',
      'https://uitpas.example/rest;',
      'https://a.example,https://b.example',
    ]),
    ...wrong('UITPAS_API_URL', 'must have no query, fragment, user or password', [
      'https://user:secret@uitpas.example/',
      'https://uitpas.example/?a=b',
      'https://uitpas.example/#a',
    ]),
    ...wrong('UITPAS_EDITION', 'must be 2018 or 2020', ['2019']),
    ...wrong('UITPAS_TIMEOUT_MS', 'must be at least 100', ['99']),
    ...wrong('UITPAS_SETTLE_MS', 'must be at least 0', ['-1']),
    ...wrong('BLOCK_OLD_CARD', 'must be first or never', ['sometimes']),
    ...wrong('RETURN_ORIGINS', 'must be origins (https://example.org), separated by commas', [
      'https://crm.example/path',
      'javascript:alert(1)',
    ]),
    ...wrong('RETURN_ORIGINS', 'must name each origin, without *', ['https://*.example.be']),
    ...wrong('FRAME_ANCESTORS', 'must be origins (https://example.org), separated by commas', ['*']),
    ...wrong(
      'DATABASE_FILE',
      'must be a path, without ~, file: or another scheme before it (Redis: REDIS_URL)',
      [
        'file:/var/lib/balie.sqlite',
        '~/balie.sqlite',
        'sqlite:///var/lib/balie.sqlite',
        'rediss://:hunter2@redis.example',
        'balie:hunter2@redis.example:6379',
      ],
    ),
    ...wrong('SCANNER_PREFIX', 'must have at most 5 characters', ['TOOLONG']),
    ...wrong('SESSION_SECRET', 'must be secrets of at least 32 characters, separated by commas', [
      'too-short',
      `${LONG_SECRET},`,
    ]),
    ...wrong(
      'REDIS_URL',
      'must be redis:// or rediss://, with user:password@ where needed, then host:port/database',
      ['http://redis.example', 'redis://:secret@redis.example:6379/balie'],
    ),
    ...wrong('HTTPS_PROXY', 'must be the URL of an http or https proxy', ['socks5://proxy.example']),
    ...wrong('https_proxy', 'must be the URL of an http or https proxy', ['http://a b']),
    ...wrong('SESSION_IDLE_MINUTES', 'must be at least 1', ['0']),
    ...wrong('SESSION_MAX_HOURS', 'must be at most 168', ['169']),
    ...wrong('TRUST_PROXY', 'must be a number of proxies, or their addresses separated by commas', [
      'everybody',
    ]),
    ...wrong('METRICS_TOKEN', 'must be at least 16 letters, digits and -._~+/=', [
      'short',
      'sixteen letters and',
    ]),
    ...wrong('RATE_LIMIT_REQUESTS_PER_MINUTE', 'must be at least 1', ['0']),
    ...wrong('LOG_LEVEL', 'must be one of fatal, error, warn, info, debug, trace, silent', ['loud']),
  ])('%s=%s is reported in one line without its value', (name, value, words) => {
    expect(mistakesOf({ [name]: value })).toEqual([`${name} ${words}`])
  })

  it('that is missing is named', () => {
    expect(mistakesOf(NONE)).toEqual([
      'UITPAS_API_URL is missing',
      'UITPAS_CONSUMER_KEY is missing',
      'UITPAS_CONSUMER_SECRET is missing',
    ])
  })

  it('hides no other one', () => {
    const mistakes = mistakesOf({
      ...NONE,
      NODE_ENV: 'production',
      PORT: 'x',
      LOG_LEVEL: 'x',
      UITPAS_API_URL: 'x',
      UITID_ISSUER: 'https://account.example',
      HTTPS_PROXY: 'socks5://proxy.example',
      REDIS_CLIENT_CERT: '/nowhere',
    })
    expect(mistakes.map((line) => line.split(' ')[0]).toSorted()).toEqual([
      'HTTPS_PROXY',
      'LOG_LEVEL',
      'PORT',
      'PUBLIC_URL',
      'REDIS_CLIENT_CERT',
      'REDIS_CLIENT_CERT',
      'REDIS_CLIENT_KEY',
      'SESSION_SECRET',
      'UITID_CLIENT_ID',
      'UITID_CLIENT_SECRET',
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
