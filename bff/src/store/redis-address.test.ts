import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRedisUrl } from './redis-address.ts'

describe('REDIS_URL', () => {
  it.each([
    ['redis://localhost', { database: 0, socket: { host: 'localhost', port: 6379, tls: false } }],
    ['rediss://r.example:6380/3', { database: 3, socket: { host: 'r.example', port: 6380, tls: true } }],
    ['redis://[::1]:7000', { database: 0, socket: { host: '::1', port: 7000, tls: false } }],
    [
      'redis://balie:p%40ss@[2001:db8::1]/1',
      {
        username: 'balie',
        password: 'p@ss',
        database: 1,
        socket: { host: '2001:db8::1', port: 6379, tls: false },
      },
    ],
  ])('%s is read', (url, address) => {
    expect(parseRedisUrl(url)).toEqual(address)
  })

  it.each([
    'http://localhost',
    'redis://',
    'redis://localhost:0',
    'redis://localhost:70000',
    'redis://localhost/balie',
    'redis://localhost:6379/0?x=y',
    'redis://two words',
    'redis://one.example,two.example',
    'redis://"localhost"',
    "redis://localhost';",
  ])('%s isn’t one', (url) => {
    expect(parseRedisUrl(url)).toBeUndefined()
  })

  it('may hold any password, escaped or as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
        fc.constantFrom('/', '#', '%', '@', ':', '?', '[', ']'),
        (text, odd) => {
          const password = `${text}${odd}x`
          const escaped = parseRedisUrl(`redis://:${encodeURIComponent(password)}@host:6379/2`)
          expect(escaped).toMatchObject({ password, database: 2, socket: { host: 'host' } })
          const raw = password.replaceAll('%', '%-')
          expect(parseRedisUrl(`redis://:${raw}@host:6379/2`)).toMatchObject({ password: raw, database: 2 })
        },
      ),
    )
  })
})
