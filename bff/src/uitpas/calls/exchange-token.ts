import * as z from 'zod/mini'
import { readAnswer, readRefusal } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { xmlElement, xmlRequiredText, xmlText } from '../xml/xml.ts'

const tokenXml = z.object({
  token: xmlRequiredText,
  tokenSecret: xmlRequiredText,
  user: xmlElement(z.object({ uid: xmlRequiredText })),
})
const successXml = z.object({
  response: z.object({ code: z.pipe(xmlText, z.literal('SUCCESS')), token: xmlElement(tokenXml) }),
})
/** Codes of a failed exchange, whatever the status beside them; another one is `refused`. */
const REASONS: ReadonlyMap<string, 'no_account' | 'no_permission'> = new Map([
  ['FAILED', 'no_account'],
  ['ACCESS_DENIED', 'no_permission'],
] as const)
const UNAUTHORISED = 401
const FORBIDDEN = 403

/** Result of an exchange: the employee's token and uid, or the reason for its failure, with a word for the log. */
export type ExchangeAnswer =
  | { kind: 'ok'; employeeUid: string; token: EmployeeToken }
  | {
      kind: 'failed'
      /**
       * - `no_account`: the service said so explicitly; the account may exist only in the newer UiTID.
       * - `token_unknown`: the service doesn't know this OpenID access token.
       * - `no_permission`: this consumer may not exchange tokens.
       * - `clock`: our time isn't accepted.
       * - `not_accepted`: our signature or key is wrong.
       * - `refused`: the service refused with another code, which is the cause.
       * - `away`: no answer, or an unreadable one.
       */
      reason: 'no_account' | 'token_unknown' | 'no_permission' | 'clock' | 'not_accepted' | 'refused' | 'away'
      cause: string
    }

type Failed = Extract<ExchangeAnswer, { kind: 'failed' }>

/**
 * POST authapi/auth0at (service.md §2.2): exchanges an OpenID access token for the employee's user access token.
 * Signed by the consumer alone.
 *
 * @param accessToken opaque; never parsed, never logged
 */
export async function exchangeToken(call: UitpasCaller, accessToken: string): Promise<ExchangeAnswer> {
  const exchange = await call({
    name: 'exchange',
    method: 'POST',
    path: 'authapi/auth0at',
    form: [['at', accessToken]],
  })
  const status = exchange.kind === 'answered' ? exchange.status : undefined
  const answer = readAnswer(exchange, (xml) => readExchanged(xml) ?? readFailed(xml))
  switch (answer.kind) {
    case 'ok':
      return answer.value
    case 'refused':
      return failed(
        REASONS.get(answer.code) ?? (status === FORBIDDEN ? 'no_permission' : 'refused'),
        answer.code,
      )
    case 'not_accepted':
      return failed(answer.cause === 'timestamp_refused' ? 'clock' : 'not_accepted', answer.cause)
    case 'token_ended':
      return failed('token_unknown', `status ${UNAUTHORISED}`)
    case 'not_sent':
      return failed('away', answer.cause)
    case 'open':
      // A repeated nonce says nothing about the OpenID token: only a copy of this request can have brought it before.
      if (answer.cause === 'nonce_used') return failed('not_accepted', answer.cause)
      if (status === UNAUTHORISED) return failed('token_unknown', answer.cause)
      return failed(status === FORBIDDEN ? 'no_permission' : 'away', answer.cause)
  }
}

function readExchanged(xml: unknown): ExchangeAnswer | undefined {
  const found = successXml.safeParse(xml).data?.response.token
  if (!found?.user) return undefined
  const { token: key, tokenSecret: secret, user } = found
  return { kind: 'ok', employeeUid: user.uid, token: { key, secret } }
}

/** Reads a failure by its code, whatever else the answer holds. */
function readFailed(xml: unknown): ExchangeAnswer | undefined {
  const code = readRefusal(xml)?.code
  const reason = REASONS.get(code ?? '')
  return reason && failed(reason, code ?? '')
}

function failed(reason: Failed['reason'], cause: string): Failed {
  return { kind: 'failed', reason, cause }
}
