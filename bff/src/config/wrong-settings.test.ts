import { describe, expect, it } from 'vitest'
import { LONG_SECRET, mistakesOf } from '../../test/settings.ts'

const NONE = { UITPAS_API_URL: '', UITPAS_CONSUMER_KEY: '', UITPAS_CONSUMER_SECRET: '' }

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
    })
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
