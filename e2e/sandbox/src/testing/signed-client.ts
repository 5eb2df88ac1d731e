import { createHmac, randomUUID } from 'node:crypto'
import type { Sandbox } from '../index.ts'

/**
 * Calls a sandbox as an application does. It signs with its own code, on text and with `encodeURIComponent`, so that it
 * shares no mistake with the verifier.
 */
export type SignedClient = ReturnType<typeof createClient>
export type Token = { token: string; secret: string }
export type Got = { status: number; body: string; headers: Headers }

type Fields = Record<string, string>
/** A test's changes to a request: other OAuth parameters, another secret, or other parts after signing. */
type Twist = {
  oauth?: Fields
  consumerSecret?: string
  now?: Date
  sentQuery?: string
  sentBody?: string
  tokenSecret?: string
}

export const MUNTPUNT_KEY = '28808C2F-0DB2-D2CF-F508ECB994D2505F'
export const ANKE = 'e0000000-0000-4000-8000-000000000001'
export const BILAL = 'e0000000-0000-4000-8000-000000000002'
export const CELESTINE = 'e0000000-0000-4000-8000-000000000003'
export const DRIES = 'e0000000-0000-4000-8000-000000000004'
export const EVA = 'e0000000-0000-4000-8000-000000000005'
export const FARID = 'e0000000-0000-4000-8000-000000000006'

/** The uid of the passholder with this number in the data. */
export const person = (number: number) => `a0000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
const encodeStrict = (text: string) => encode(text).replace(/%[0-9a-f]{2}/g, (hex) => hex.toUpperCase())

export function createClient(sandbox: Pick<Sandbox, 'apiUrl' | 'consumerKey' | 'consumerSecret'>) {
  function header(
    method: string,
    path: string,
    fields: Fields,
    token: Token | null,
    twist: Twist = {},
  ): string {
    const oauth: Fields = {
      oauth_consumer_key: sandbox.consumerKey,
      oauth_nonce: randomUUID(),
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: String(Math.floor((twist.now ?? new Date()).getTime() / 1000)),
      ...(token && { oauth_token: token.token }),
      ...twist.oauth,
    }
    const pairs = Object.entries({ ...fields, ...oauth }).map(
      ([name, value]) => `${encodeStrict(name)}=${encodeStrict(value)}`,
    )
    const base = [method, sandbox.apiUrl + path, pairs.sort().join('&')].map(encodeStrict).join('&')
    const key = `${encodeStrict(twist.consumerSecret ?? sandbox.consumerSecret)}&${encodeStrict(twist.tokenSecret ?? token?.secret ?? '')}`
    const signed = { oauth_signature: createHmac('sha1', key).update(base).digest('base64'), ...oauth }
    return `OAuth realm="test", ${Object.entries(signed)
      .map(([name, value]) => `${name}="${encodeStrict(value)}"`)
      .join(', ')}`
  }

  async function send(
    method: 'GET' | 'POST',
    path: string,
    fields: Fields,
    token: Token | null,
    twist: Twist = {},
  ): Promise<Got> {
    const form = new URLSearchParams(fields).toString()
    const query = twist.sentQuery ?? (method === 'GET' ? form : '')
    const response = await fetch(`${sandbox.apiUrl}${path}${query && '?'}${query}`, {
      method,
      headers: {
        accept: 'application/xml',
        authorization: header(method, path, fields, token, twist),
        ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(method === 'POST' && { body: twist.sentBody ?? form }),
    })
    return { status: response.status, body: await response.text(), headers: response.headers }
  }

  return {
    header,
    get: (path: string, fields: Fields, token: Token | null, twist?: Twist) =>
      send('GET', path, fields, token, twist),
    post: (path: string, fields: Fields, token: Token | null, twist?: Twist) =>
      send('POST', path, fields, token, twist),
    newCard: (fields: Fields, token: Token, twist?: Twist) =>
      send('POST', '/uitpas/passholder/newCard', { balieConsumerKey: MUNTPUNT_KEY, ...fields }, token, twist),
  }
}

/** Returns the text of the first element of this name, trimmed, as written in the XML. */
export function textOf(xml: string, name: string): string | undefined {
  return new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`).exec(xml)?.[1]?.trim()
}
