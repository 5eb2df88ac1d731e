import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { connect, type SecureVersion } from 'node:tls'

/** Headers that every answer to a browser must have. */
const HEADERS: [name: string, value: RegExp][] = [
  ['strict-transport-security', /^max-age=(?:31536000|63072000)/],
  ['content-security-policy', /default-src 'none'.*frame-ancestors.*require-trusted-types-for 'script'/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^no-referrer$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-resource-policy', /^same-origin$/],
  ['permissions-policy', /camera=\(self\)/],
]
const PATHS = ['/', '/scanner', '/api/session', '/auth/login', '/nowhere']

/** Checks TLS and headers from outside. */
export async function checkEdge(options: {
  publicUrl: string
  http: number
  authority: string
  expectThat: (what: string, isSo: boolean) => void
}): Promise<void> {
  const { publicUrl, http, authority, expectThat } = options
  const port = Number(new URL(publicUrl).port)
  const speaks = (version: SecureVersion) => canShakeHands(port, authority, version)
  expectThat('TLS 1.3 is spoken', (await speaks('TLSv1.3')) === 'TLSv1.3')
  expectThat('TLS 1.2 is spoken', (await speaks('TLSv1.2')) === 'TLSv1.2')
  for (const version of ['TLSv1.1', 'TLSv1'] as const)
    expectThat(`${version} is not`, (await speaks(version)) === undefined)

  for (const path of PATHS) {
    const { headers } = await fetch(publicUrl + path, { redirect: 'manual' })
    const wrong = HEADERS.filter(([name, value]) => !value.test(headers.get(name) ?? '')).map(
      ([name]) => name,
    )
    expectThat(`${path} carries the security headers ${wrong.join(', ')}`.trimEnd(), wrong.length === 0)
    const says = `${headers.get('server') ?? ''}${headers.get('x-powered-by') ?? ''}`
    expectThat(`${path} does not say which version answers`, !/\d|express/i.test(says))
  }
  const session = await fetch(`${publicUrl}/api/session`)
  expectThat('what is personal is stored nowhere', session.headers.get('cache-control') === 'no-store')

  const login = await fetch(`${publicUrl}/auth/login`, { redirect: 'manual' })
  const cookie = login.headers.get('set-cookie') ?? ''
  expectThat(
    'cookies are for this host, over TLS, out of reach of scripts',
    /^__Host-.*HttpOnly/i.test(cookie) && /Secure/i.test(cookie),
  )

  const [plain] = (await once(
    get({ host: '127.0.0.1', port: http, path: '/kaart?a=b', headers: { host: 'localhost' } }),
    'response',
  )) as [IncomingMessage]
  plain.resume()
  expectThat(
    'plain HTTP leads to https',
    plain.statusCode === 308 && plain.headers.location === 'https://localhost/kaart?a=b',
  )
  for (const path of ['/metrics', '/readyz'])
    expectThat(`${path} is not for the outside`, (await fetch(publicUrl + path)).status === 404)

  const large = await fetch(`${publicUrl}/api/draft`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: 'x'.repeat(40_000),
  })
  expectThat('a body that is too large is refused at the edge', large.status === 413)
}

/** Returns the TLS version that both agree on, or undefined. */
function canShakeHands(port: number, ca: string, version: SecureVersion): Promise<string | undefined> {
  return new Promise((resolve) => {
    const ciphers = 'DEFAULT@SECLEVEL=0'
    const socket = connect(
      { host: 'localhost', port, ca, minVersion: version, maxVersion: version, ciphers },
      () => {
        resolve(socket.getProtocol() ?? undefined)
        socket.destroy()
      },
    )
    socket.once('error', () => resolve(undefined))
  })
}
