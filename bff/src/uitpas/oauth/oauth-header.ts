import { randomUUID } from 'node:crypto'
import type { Credentials } from './credentials.ts'
import { type Parameter, signatureBaseString, signHmacSha1 } from './oauth-signature.ts'
import { percentEncode } from './percent-encoding.ts'

/**
 * Makes the `Authorization` header for one request (RFC 5849 §3.5.1), with a fresh nonce and timestamp.
 *
 * @param request.url absolute, without query; `request.parameters` are those of the query and the form body
 * @param request.oauth further OAuth parameters, such as `oauth_callback` or `oauth_verifier`
 * @param request.now the time for the timestamp
 */
export function oauthHeader(request: {
  method: string
  url: string
  parameters: readonly Parameter[]
  consumer: Credentials
  token?: Credentials | undefined
  oauth?: readonly Parameter[]
  now: Date
}): string {
  const oauth: Parameter[] = [
    ['oauth_consumer_key', request.consumer.key],
    ['oauth_nonce', randomUUID().replaceAll('-', '')],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(Math.floor(request.now.getTime() / 1000))],
    ['oauth_version', '1.0'],
    ...(request.token ? [['oauth_token', request.token.key] as const] : []),
    ...(request.oauth ?? []),
  ]
  const baseString = signatureBaseString({ ...request, parameters: [...oauth, ...request.parameters] })
  const signature = signHmacSha1(baseString, {
    consumerSecret: request.consumer.secret,
    tokenSecret: request.token?.secret ?? '',
  })
  const fields: Parameter[] = [...oauth, ['oauth_signature', signature]]
  return `OAuth ${fields.map(([name, value]) => `${percentEncode(name)}="${percentEncode(value)}"`).join(', ')}`
}
