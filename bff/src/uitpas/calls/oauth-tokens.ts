import * as z from 'zod/mini'
import type { UitpasCaller } from '../caller.ts'
import type { Exchange } from '../http/http-client.ts'
import type { Credentials } from '../oauth/credentials.ts'
import { oauthProblemOf } from '../oauth/oauth-problem.ts'

/** A failed leg, with a word for the log. */
interface TokenFailure {
  kind: 'failed'
  /**
   * - `away`: no answer, or an unreadable one.
   * - `expired`: the temporary token is over or was used.
   * - `clock`: our time isn't accepted.
   * - `failed`: anything else, such as a wrong key or signature.
   */
  reason: 'away' | 'expired' | 'clock' | 'failed'
  cause: string
}

/** Result of a leg: a token, or why there is none. */
export type TokenAnswer<Token> = { kind: 'ok'; token: Token } | TokenFailure

const UNAUTHORISED = 401
const SERVER_FAULT = 500
const EXPIRED = ['token_expired', 'token_revoked', 'token_rejected', 'token_used']

const requestTokenForm = z.object({
  oauth_token: z.string().check(z.minLength(1)),
  oauth_token_secret: z.string(),
  // RFC 5849 §2.1 requires it to be "true", but it may be missing here (service.md §5).
  oauth_callback_confirmed: z.optional(z.string().check(z.regex(/^(?:true)?$/i))),
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
): { kind: 'ok'; data: z.output<Schema> } | TokenFailure {
  if (exchange.kind !== 'answered') return { kind: 'failed', reason: 'away', cause: exchange.cause }
  const { status } = exchange
  if (status !== 200) {
    const problem = status === UNAUTHORISED ? oauthProblemOf(exchange) : undefined
    const reason = status >= SERVER_FAULT ? 'away' : reasonOf(problem)
    return { kind: 'failed', reason, cause: problem ?? `status ${status}` }
  }
  const fields = [...new URLSearchParams(exchange.body)].map((pair) => pair.map((text) => text.trim()))
  const parsed = schema.safeParse(Object.fromEntries(fields))
  if (parsed.success) return { kind: 'ok', data: parsed.data }
  return { kind: 'failed', reason: 'away', cause: 'unreadable answer' }
}

function reasonOf(problem: string | undefined): TokenFailure['reason'] {
  if (problem === 'timestamp_refused') return 'clock'
  return problem !== undefined && EXPIRED.includes(problem) ? 'expired' : 'failed'
}
