import { present } from '@balie/shared'
import * as z from 'zod/mini'
import type { Exchange } from './http/http-client.ts'
import { oauthProblemOf } from './oauth/oauth-problem.ts'
import { readXml, xmlElement, xmlRequiredText, xmlText } from './xml/xml.ts'

/** A refusal with the service's own code (service.md §3). */
export interface Refusal {
  code: string
  requiredPermission?: string
}

type Refused = { kind: 'refused' } & Refusal

/**
 * Result of a call.
 * - `ok`: the expected answer.
 * - `refused`: the service refused with a code; nothing was done.
 * - `token_ended`: the employee's token is no longer valid; nothing was done.
 * - `not_accepted`: our signature, clock or key is wrong; nothing was done, and the token is fine.
 * - `not_sent`: there was no connection; nothing was done.
 * - `open`: anything else. A read has failed; a write may have been done.
 */
export type Answer<Value> =
  | { kind: 'ok'; value: Value }
  | Refused
  | { kind: 'token_ended' }
  | { kind: 'not_accepted'; cause: string }
  | { kind: 'not_sent'; cause: string }
  | { kind: 'open'; cause: string }

export type FailedAnswer = Exclude<Answer<never>, { kind: 'ok' }>

const errorXml = z.object({
  response: xmlElement(z.object({ code: xmlText, requiredPermission: xmlText })),
})

/** An answer that holds nothing but a code and what goes with it. */
const bareErrorXml = z.object({
  response: z.catchall(
    z.object({
      code: xmlRequiredText,
      message: z.optional(z.unknown()),
      requiredPermission: z.optional(z.unknown()),
    }),
    z.literal(''),
  ),
})

/** Form of a code, such as INVALID_CARD; anything else in `<code>` must not reach a screen or a log. */
const CODE = /^[A-Z][A-Z0-9_]{2,63}$/
const SUCCESS = /SUCCESS|SUCCEEDED/
const REFUSING_STATUSES = [400, 403, 404]
const TOKEN_PROBLEMS = ['token_expired', 'token_revoked', 'token_rejected']
/**
 * The `oauth_problem` values that definitely mean that nothing was done. A repeated nonce isn't one of them: it can
 * mean that a first copy of this very request got through.
 */
const SIGNING_PROBLEMS = [
  'signature_invalid',
  'timestamp_refused',
  'consumer_key_unknown',
  'consumer_key_rejected',
]

/**
 * Turns the exchange of a read into an answer. The status decides first: only a 200 can be `ok`, and only if `read`
 * understands its body. A 200 with nothing but a code is a refusal: a read has no other outcome that it could hide.
 *
 * @param read turns the parsed XML of a 200 into a value, or returns undefined if it isn't an answer of this call
 */
export function readAnswer<Value>(
  exchange: Exchange,
  read: (xml: unknown) => Value | undefined,
): Answer<Value> {
  const answer = toAnswer(exchange, (xml) => {
    const value = read(xml)
    return value === undefined ? readBareRefusal(xml) : ({ kind: 'ok', value } as const)
  })
  return answer.kind === 'ok' ? answer.value : answer
}

/** Turns an exchange into an answer: a 200 is `ok` if `read` understands its body. */
function toAnswer<Value>(exchange: Exchange, read: (xml: unknown) => Value | undefined): Answer<Value> {
  if (exchange.kind === 'not_sent') return exchange
  if (exchange.kind === 'lost') return { kind: 'open', cause: exchange.cause }
  if (exchange.status === 401) return readUnauthorised(exchange)
  const xml = readXml(exchange.body)
  if (exchange.status === 200) {
    const value = read(xml)
    return value === undefined ? { kind: 'open', cause: 'unreadable answer' } : { kind: 'ok', value }
  }
  const refusal = REFUSING_STATUSES.includes(exchange.status) ? toRefused(readRefusal(xml)) : undefined
  return refusal ?? { kind: 'open', cause: `status ${String(exchange.status)}` }
}

/**
 * Turns the exchange of a write into an answer: a 200 is `ok` if `read` understands its body, and leaves the outcome open
 * otherwise. So does an answer that isn't UTF-8, whatever it says: the service writes UTF-8 (service.md §5), so that one
 * comes from an intermediary.
 */
export function readWriteAnswer<Value>(
  exchange: Exchange,
  read: (xml: unknown) => Value | undefined,
): Answer<Value> {
  const isGuess = exchange.kind === 'answered' && exchange.status !== 401 && exchange.notUtf8 === true
  return isGuess ? { kind: 'open', cause: 'answer not in UTF-8' } : toAnswer(exchange, read)
}

/** Returns the refusal in an answer, if it has a readable code. */
export function readRefusal(xml: unknown): Refusal | undefined {
  const { data } = errorXml.safeParse(xml)
  const code = data?.response?.code
  if (code === undefined || !CODE.test(code)) return undefined
  const permission = data?.response?.requiredPermission
  return present({ code, requiredPermission: permission })
}

/** Returns the refusal in an answer that holds nothing else. */
function readBareRefusal(xml: unknown): Refused | undefined {
  return bareErrorXml.safeParse(xml).success ? toRefused(readRefusal(xml)) : undefined
}

/** Makes an answer of a refusal; a code of success refuses nothing, whatever the status beside it. */
function toRefused(refusal: Refusal | undefined): Refused | undefined {
  return refusal && !SUCCESS.test(refusal.code) ? { kind: 'refused', ...refusal } : undefined
}

function readUnauthorised(exchange: { authenticate: string; body: string }): Answer<never> {
  const problem = oauthProblemOf(exchange)
  if (problem === undefined) return { kind: 'open', cause: 'status 401' }
  if (TOKEN_PROBLEMS.includes(problem)) return { kind: 'token_ended' }
  return { kind: SIGNING_PROBLEMS.includes(problem) ? 'not_accepted' : 'open', cause: problem }
}
