import * as z from 'zod/mini'
import { readAnswer } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { readXml, xmlRequiredText, xmlText } from '../xml/xml.ts'

const successXml = z.object({
  response: z.object({
    code: z.pipe(xmlText, z.literal('SUCCESS')),
    token: z.object({
      token: xmlRequiredText,
      tokenSecret: xmlRequiredText,
      user: z.object({ uid: xmlRequiredText }),
    }),
  }),
})
const failedXml = z.object({ response: z.object({ code: z.pipe(xmlText, z.literal('FAILED')) }) })

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
       * - `away`: no answer, or an unreadable one.
       */
      reason: 'no_account' | 'token_unknown' | 'no_permission' | 'clock' | 'not_accepted' | 'away'
      cause: string
    }

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
  if (exchange.kind === 'answered' && exchange.status === 200) return readExchange(readXml(exchange.body))
  const answer = readAnswer(exchange, () => undefined)
  const problem = answer.kind === 'not_accepted' || answer.kind === 'open' ? answer.cause : undefined
  if (problem === 'timestamp_refused') return { kind: 'failed', reason: 'clock', cause: problem }
  // A nonce that was used says nothing of the OpenID token, which only this request may have brought already.
  if (answer.kind === 'not_accepted' || problem === 'nonce_used')
    return { kind: 'failed', reason: 'not_accepted', cause: problem ?? '' }
  const cause = exchange.kind === 'answered' ? `status ${exchange.status}` : exchange.cause
  if (cause === 'status 401') return { kind: 'failed', reason: 'token_unknown', cause }
  if (cause === 'status 403') return { kind: 'failed', reason: 'no_permission', cause }
  return { kind: 'failed', reason: 'away', cause }
}

function readExchange(xml: unknown): ExchangeAnswer {
  const { data } = successXml.safeParse(xml)
  if (data) {
    const { token: key, tokenSecret: secret, user } = data.response.token
    return { kind: 'ok', employeeUid: user.uid, token: { key, secret } }
  }
  return failedXml.safeParse(xml).success
    ? { kind: 'failed', reason: 'no_account', cause: 'FAILED' }
    : { kind: 'failed', reason: 'away', cause: 'unreadable answer' }
}
