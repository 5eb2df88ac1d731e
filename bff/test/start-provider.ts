import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export const CLIENT = { id: 'balie', secret: 'a-client-secret/+=&%' }
const LIFETIME_S = 300

interface Key {
  kid: string
  privateKey: KeyObject
  publicKey: KeyObject
}

interface Answer {
  status: number
  body: string
  headers?: Record<string, string>
}

/** Deviations of a provider. Each function gets the correct value and returns the one to use. */
export interface Behaviour {
  document?: (right: Record<string, unknown>) => unknown
  claims?: (right: Record<string, unknown>) => Record<string, unknown>
  header?: (right: Record<string, unknown>) => Record<string, unknown>
  /** Signs with this key instead of its own. */
  key?: Key | undefined
  /** Leaves the signature out. */
  unsigned?: boolean
  keys?: () => unknown
  token?: (right: Record<string, unknown>) => Answer
  accessToken?: string
  /** Delay of each answer. */
  delayMs?: number
  /** Doesn't answer these paths: cuts the connection. */
  cut?: string[]
  /** Closes a kept connection just as another request comes on it. */
  closesKept?: boolean
}

/** A small OpenID provider that misbehaves on request, as no real one does. */
export interface Provider {
  issuer: string
  does: Behaviour
  requests: { method: string; path: string; body: string }[]
  /** Consents on its page; returns the address to which the browser is sent. */
  answer(authorize: string, more?: Record<string, string>): string
  /** Refuses, as a person or as the provider; returns that address too. */
  refuse(authorize: string, error: string): string
  /** Signs with another key from now on, and no longer publishes the former one. */
  rotate(): void
  close(): Promise<void>
}

/** Makes a key with which the provider can sign. */
export function newKey(): Key {
  return { kid: randomUUID(), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) }
}

/**
 * Starts a provider whose behaviour a test decides.
 *
 * @param ending what follows the origin in the issuer's name, in discovery and tokens
 */
export async function startProvider({ ending = '/' }: { ending?: string } = {}): Promise<Provider> {
  const codes = new Map<string, { nonce: string; challenge: string; redirectUri: string }>()
  const requests: Provider['requests'] = []
  let key = newKey()
  const used = new WeakSet<object>()
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '', 'http://x').pathname
      const body = await bodyOf(request)
      requests.push({ method: request.method ?? '', path, body })
      const isKept = used.has(request.socket)
      used.add(request.socket)
      if (provider.does.cut?.includes(path) || (isKept && provider.does.closesKept)) {
        request.socket.destroy()
        return
      }
      if (provider.does.delayMs !== undefined) await wait(provider.does.delayMs)
      const answer = answerTo(path, new URLSearchParams(body))
      response
        .writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
        .end(answer.body)
    })()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function answerTo(path: string, form: URLSearchParams): Answer {
    const json = (value: unknown, status = 200) => ({ status, body: JSON.stringify(value) })
    const { does } = provider
    if (path === `${new URL(provider.issuer).pathname.replace(/\/$/, '')}/.well-known/openid-configuration`) {
      const right = {
        issuer: provider.issuer,
        authorization_endpoint: `${origin}/auth`,
        token_endpoint: `${origin}/token`,
        jwks_uri: `${origin}/keys`,
        end_session_endpoint: `${origin}/logout`,
        authorization_response_iss_parameter_supported: true,
        id_token_signing_alg_values_supported: ['RS256', 'none', 'HS256'],
      }
      return json(does.document?.(right) ?? right)
    }
    if (path === '/keys') {
      const { kid, publicKey } = key
      return json(
        does.keys?.() ?? {
          keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }],
        },
      )
    }
    return path === '/token' ? redeem(form) : json({}, 404)
  }

  function redeem(form: URLSearchParams): Answer {
    const { does } = provider
    const code = form.get('code') ?? ''
    const known = codes.get(code)
    codes.delete(code)
    const isRight =
      known !== undefined &&
      known.redirectUri === form.get('redirect_uri') &&
      known.challenge ===
        createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url') &&
      form.get('client_id') === CLIENT.id &&
      form.get('client_secret') === CLIENT.secret
    if (!isRight) return { status: 400, body: JSON.stringify({ error: 'invalid_grant' }) }
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: provider.issuer,
      sub: 'somebody',
      aud: CLIENT.id,
      iat: now,
      exp: now + LIFETIME_S,
      nonce: known.nonce,
      given_name: 'Anke',
    }
    const right = {
      access_token: does.accessToken ?? 'opaque',
      token_type: 'Bearer',
      expires_in: LIFETIME_S,
      id_token: jwt(does.claims?.(claims) ?? claims),
    }
    return does.token?.(right) ?? { status: 200, body: JSON.stringify(right) }
  }

  function jwt(claims: Record<string, unknown>): string {
    const { does } = provider
    const signer = does.key ?? key
    const right = { alg: 'RS256', kid: signer.kid, typ: 'JWT' }
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${encode(does.header?.(right) ?? right)}.${encode(claims)}`
    if (does.unsigned) return `${signed}.`
    return `${signed}.${sign('sha256', Buffer.from(signed), signer.privateKey).toString('base64url')}`
  }

  function callback(authorize: string, parameters: Record<string, string>): string {
    const { searchParams } = new URL(authorize)
    const url = new URL(searchParams.get('redirect_uri') ?? '')
    const state = searchParams.get('state') ?? ''
    for (const [name, value] of Object.entries({ state, iss: provider.issuer, ...parameters }))
      url.searchParams.set(name, value)
    return url.href
  }

  const provider: Provider = {
    issuer: origin + ending,
    does: {},
    requests,
    answer(authorize, more = {}) {
      const { searchParams } = new URL(authorize)
      const code = randomUUID()
      codes.set(code, {
        nonce: searchParams.get('nonce') ?? '',
        challenge: searchParams.get('code_challenge') ?? '',
        redirectUri: searchParams.get('redirect_uri') ?? '',
      })
      return callback(authorize, { code, ...more })
    },
    refuse: (authorize, error) => callback(authorize, { error }),
    rotate() {
      key = newKey()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return provider
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
