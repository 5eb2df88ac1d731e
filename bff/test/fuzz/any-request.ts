import { METHODS } from 'node:http'
import { deflateSync, gzipSync } from 'node:zlib'
import { allEndpoints, endpoints } from '@balie/shared'
import fc from 'fast-check'
import { anyText } from '../any-text.ts'
import { JAN, JAN_CARD } from '../people.ts'
import { validBody } from '../valid-bodies.ts'

/** A request as an attacker or a broken client might send it. */
export interface AnyRequest {
  method: string
  /** As it stands in the request line. */
  path: string
  headers: Record<string, string>
  body: Buffer | undefined
  isSignedIn: boolean
}

const KEY = '7d2fb1de-4d3c-4c2c-9c59-14eeb9a4d9f0'
/** Fields that a body can have besides. */
const OPTIONAL_FIELDS: Record<string, Record<string, unknown>> = {
  [endpoints.login.path]: { link: { uid: JAN, returnUrl: 'https://crm.example.be/' }, employee: JAN },
  [endpoints.saveDraft.path]: { uitpasNumber: JAN_CARD },
  [endpoints.price.path]: { dateOfBirth: '1971-11-30', postalCode: '9300', voucherNumber: 'OP2020' },
  [endpoints.register.path]: {
    blockUitpasNumber: JAN_CARD,
    voucherNumber: 'OP2020',
    kansenStatuutEndDate: '2027-01-01',
    shownPrice: '2.00',
  },
}
const PLACES = [
  ...Object.values(allEndpoints).map(({ method, path }) => ({ method, path: path.replace(':key', KEY) })),
  ...[
    '/auth/login',
    '/auth/callback',
    '/api/registrations?state=today',
    '/api/openapi.json',
    '/healthz',
    '/readyz',
    '/metrics',
    '/',
    '/scanner',
    '/assets/x.js',
    '/api',
    '/api/nowhere',
  ].map((path) => ({ method: 'GET', path })),
]
/** CONNECT opens a tunnel instead of getting an answer, so the raw sockets cover it. */
const ALL_METHODS = METHODS.filter((method) => method !== 'CONNECT')

const latin1 = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xfe }).map((code) => String.fromCharCode(code === 0x7f ? 0xff : code)),
  maxLength: 60,
})
const hostileText = fc.oneof(
  anyText,
  fc.constantFrom(
    '',
    ' ',
    '../../etc/passwd',
    '<script>',
    "' OR 1=1 --",
    '%00',
    '\u0000',
    '${7*7}',
    '😀'.repeat(50),
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'a'.repeat(5000), '9'.repeat(400), '٠٩٣٠٠٠٠٠٠٠١٠٧'),
)
const hostileValue = fc.oneof(
  hostileText,
  fc.jsonValue(),
  fc.constantFrom(null, true, 0, -1, 1e308, [], {}, [[]], { $gt: '' }, { toString: 1 }),
)

const hostilePath = (path: string) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(path) },
    fc.constantFrom(
      ...['/', '//', '/..', '/%2e%2e/', '%00', '%', '%E0%A4%A', ';a=b', '.json'].map((end) => path + end),
    ),
    hostileText.map((text) => `${path}?${encodeURI(text.toWellFormed()).replace(/[\s#]/g, '')}`),
    fc
      .constantFrom(
        '?a[b]=c',
        '?state=today&state=unsettled',
        '?state[]=today',
        '?%',
        '?oauth_token=a&oauth_verifier=b',
        '?oauth_token[]=a',
        '?returnTo=//evil.example',
        '?returnTo=%00',
        '?lang=%FF',
      )
      .map((query) => path + query),
    fc.constant(path.toUpperCase()),
    hostileText.map((text) => `/api/registrations/${encodeURIComponent(text.toWellFormed())}`),
  )

function spoilt(path: string): fc.Arbitrary<unknown> {
  const [known = ''] = path.replace(KEY, ':key').split('?')
  const whole = { ...validBody(known), ...OPTIONAL_FIELDS[known] }
  return fc.oneof(
    fc.constant(whole),
    fc
      .tuple(fc.constantFrom(...Object.keys(whole), 'more', '__proto__'), hostileValue)
      .map(([name, value]) => Object.fromEntries([...Object.entries(whole), [name, value]])),
    fc.dictionary(hostileText, hostileValue, { maxKeys: 4 }),
    fc.jsonValue(),
  )
}

/** Bodies that aren't JSON, or not the expected kind. Made once, since some take a while. */
const USELESS_BODIES = [
  ...['', '{', '{"a":', '[]', 'null', '"', '{"a":1}{', '\ufeff{}', '{"__proto__":{"a":1}}', 'NaN'].map(
    (text) => Buffer.from(text),
  ),
  Buffer.from('{"uid":"\\ud800"}'),
  Buffer.from('{"a":"\xff"}', 'latin1'),
  Buffer.from('{}', 'utf16le'),
  Buffer.from('['.repeat(16_000)),
  Buffer.alloc(17_000, 'a'),
  Buffer.alloc(300_000, '{'),
  gzipSync(Buffer.alloc(10_000_000)),
  deflateSync('{}'),
]

const bytesOf = (path: string): fc.Arbitrary<Buffer | undefined> =>
  fc.oneof(
    { weight: 8, arbitrary: spoilt(path).map((value) => Buffer.from(JSON.stringify(value))) },
    fc.constant(undefined),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    { weight: 2, arbitrary: fc.constantFrom(...USELESS_BODIES) },
    spoilt(path).map((value) => gzipSync(JSON.stringify(value))),
  )

/** Adds an oddity to few requests: with all of them at once hardly any would get past the first check. */
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

const header = (values: readonly string[]) => seldom(fc.oneof(fc.constantFrom(...values), latin1))

/** Headers that this application or its libraries read. */
const hostileHeaders = fc
  .record({
    'content-type': fc.oneof(
      { weight: 6, arbitrary: fc.constant('application/json') },
      fc.constantFrom(
        'application/json; charset=utf-16',
        'application/json; charset=latin1',
        'application/json; charset=',
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'application/vnd.api+json',
        'application/json;;',
        '',
      ),
      latin1,
    ),
    'content-encoding': seldom(fc.constantFrom('gzip', 'br', 'deflate', 'identity', 'x', 'gzip, gzip', '')),
    'accept-language': header(['nl', 'fr;q=x', '*', ',,,', 'en;q=99999999999', 'a'.repeat(3000)]),
    accept: header(['text/csv', '*/*', 'application/json;q=0', 'a/b/c', ';']),
    'x-request-id': header(['0123456789abcdef', '<script>', 'x'.repeat(5000)]),
    'idempotency-key': fc.oneof(fc.uuid(), fc.constant(KEY), header(['""', '"', `"${KEY}"`])),
    origin: fc.oneof(
      { weight: 5, arbitrary: fc.constant('own') },
      header(['null', 'https://evil.example', '://']),
    ),
    'sec-fetch-site': header(['same-origin', 'cross-site', 'none']),
    'if-none-match': header(['*', 'W/"x"', '"']),
    range: header(['bytes=0-1', 'bytes=5-1', 'x']),
    'x-forwarded-for': header(['127.0.0.1', '::1', ',', '999.1.1.1']),
    'x-forwarded-proto': header(['https', 'javascript']),
    'x-forwarded-host': header(['evil.example']),
    'x-http-method-override': header(['DELETE']),
    host: seldom(fc.constantFrom('evil.example', 'a:b:c', '[', '')),
    cookie: seldom(
      fc.oneof(
        latin1,
        fc.constantFrom(
          'balie=',
          'balie=x; balie=y',
          'balie=%E0%A4%A',
          'balie="',
          '__proto__=1',
          'balie-login=%00',
          `balie=${'x'.repeat(5000)}`,
        ),
      ),
    ),
    traceparent: header(['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', '00-0-0-0']),
  })
  .map((headers) =>
    Object.fromEntries(
      Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined),
    ),
  )

/** Any request to any route, mostly close enough to a valid one to get past the first checks. */
export const anyRequest: fc.Arbitrary<AnyRequest> = fc.oneof(
  ...PLACES.map(({ method, path }) =>
    fc.record({
      method: fc.oneof({ weight: 5, arbitrary: fc.constant(method) }, fc.constantFrom(...ALL_METHODS)),
      path: hostilePath(path),
      headers: hostileHeaders,
      body: bytesOf(path),
      isSignedIn: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    }),
  ),
)
