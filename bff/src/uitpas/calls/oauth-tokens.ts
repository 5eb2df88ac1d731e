import * as z from 'zod/mini'
import type { UitpasCaller } from '../caller.ts'
import type { Exchange } from '../http/http-client.ts'
import type { Credentials } from '../oauth/credentials.ts'

/** Result of a leg: a token, or a word for the log about its failure. */
export type TokenAnswer<Token> = { kind: 'ok'; token: Token } | { kind: 'failed'; cause: string }

const requestTokenForm = z.object({
  oauth_token: z.string().check(z.minLength(1)),
  oauth_token_secret: z.string(),
  // RFC 5849 §2.1 requires it to be "true", but it may be missing here (service.md §5).
  oauth_callback_confirmed: z.optional(z.literal('true')),
})

const accessTokenForm = z.object({
  oauth_token: z.string().check(z.minLength(1)),
  oauth_token_secret: z.string(),
  userId: z.string().check(z.minLength(1)),
})

/** First leg (service.md §2.1, RFC 5849 §2.1): requests temporary credentials for one login. */
export async function requestToken(
  call: UitpasCaller,
  { callbackUrl }: { callbackUrl: string },
): Promise<TokenAnswer<Credentials>> {
  const exchange = await call({
    name: 'requestToken',
    method: 'POST',
    path: 'requestToken',
    oauth: [['oauth_callback', callbackUrl]],
  })
  const form = readForm(exchange, requestTokenForm)
  if (form.kind === 'failed') return form
  return { kind: 'ok', token: { key: form.data.oauth_token, secret: form.data.oauth_token_secret } }
}

/** Makes the address at which the browser signs in (service.md §2.1, second leg). */
export function authorizeUrl(
  apiUrl: string,
  parameters: { oauth_token: string; type: 'regular' | 'forcelogin'; lang: string },
): string {
  return `${apiUrl}/auth/authorize?${new URLSearchParams(parameters).toString()}`
}

/** Third leg (service.md §2.1, RFC 5849 §2.3): requests the employee's token and identity. */
export async function accessToken(
  call: UitpasCaller,
  { temporary, verifier }: { temporary: Credentials; verifier: string },
): Promise<TokenAnswer<Credentials & { employeeUid: string }>> {
  const exchange = await call({
    name: 'accessToken',
    method: 'POST',
    path: 'accessToken',
    token: temporary,
    oauth: [['oauth_verifier', verifier]],
  })
  const form = readForm(exchange, accessTokenForm)
  if (form.kind === 'failed') return form
  const { oauth_token: key, oauth_token_secret: secret, userId: employeeUid } = form.data
  return { kind: 'ok', token: { key, secret, employeeUid } }
}

function readForm<Schema extends z.ZodMiniType>(
  exchange: Exchange,
  schema: Schema,
): { kind: 'ok'; data: z.output<Schema> } | { kind: 'failed'; cause: string } {
  if (exchange.kind !== 'answered') return { kind: 'failed', cause: exchange.cause }
  if (exchange.status !== 200) return { kind: 'failed', cause: `status ${String(exchange.status)}` }
  const parsed = schema.safeParse(Object.fromEntries(new URLSearchParams(exchange.body.trim())))
  return parsed.success ? { kind: 'ok', data: parsed.data } : { kind: 'failed', cause: 'unreadable answer' }
}
