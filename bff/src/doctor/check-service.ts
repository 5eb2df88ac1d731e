import type { Config } from '../config/config.ts'
import { createCaller } from '../uitpas/caller.ts'
import { createHttpClient, type Exchange } from '../uitpas/http/http-client.ts'
import { oauthProblemOf } from '../uitpas/oauth/oauth-problem.ts'
import { type ExchangeAnswer, exchangeToken } from '../uitpas/calls/exchange-token.ts'
import { requestToken } from '../uitpas/calls/oauth-tokens.ts'
import { type CheckResult, resultsOf } from './check-result.ts'
import { adviseOnLoss, adviseOnWay, describeWay } from './way-advice.ts'

/** Clock skew to report: the service tolerates a few minutes, but a clock this far off will get there. */
const SKEW_MAX_S = 60
const MS_PER_S = 1000
/** Statuses of a limit or timeout, which say nothing about the settings. */
const BUSY = [408, 425, 429]
/** Statuses by which proxies and firewalls refuse. */
const REFUSED_ON_THE_WAY = [401, 403, 407, 451]

/** A made-up token, which no employee has. */
const MADE_UP = 'doctor-check'
/** The `oauth_problem` values that are about our clock, key or signature, whatever was asked. */
const OWN_PROBLEMS = [
  'timestamp_refused',
  'signature_invalid',
  'consumer_key_unknown',
  'consumer_key_rejected',
]

type ServiceConfig = Pick<
  Config,
  'uitpasApiUrl' | 'uitpasTimeoutMs' | 'consumer' | 'publicUrl' | 'proxies' | 'openId'
>

/**
 * Requests one request token, which tests connection, clock, key and secret, and signs no one in. Signing in by OpenID
 * Connect needs none, so a service that gives none is asked for an exchange before it counts as wrong.
 */
export async function checkService(config: ServiceConfig, clock: () => Date): Promise<CheckResult[]> {
  const http = createHttpClient({ deadlineMs: config.uitpasTimeoutMs, proxies: config.proxies })
  const caller = createCaller({ apiUrl: config.uitpasApiUrl, consumer: config.consumer, http, clock })
  let exchange: Exchange = { kind: 'lost', cause: 'not asked' }
  try {
    const answer = await requestToken(
      async (request) => {
        exchange = await caller(request)
        return exchange
      },
      { callbackUrl: `${config.publicUrl}/auth/callback` },
    )
    const seen = { now: clock(), config }
    const refusal = answer.kind === 'failed' && config.openId ? refusalOfToken(exchange) : undefined
    if (refusal && isSignatureAccepted(await exchangeToken(caller, MADE_UP)))
      return judgeWithoutToken(refusal, seen)
    return judgeAnswer(exchange, { gotToken: answer.kind === 'ok', ...seen })
  } finally {
    await http.close()
  }
}

function judgeAnswer(
  exchange: Exchange,
  { gotToken, now, config }: { gotToken: boolean; now: Date; config: ServiceConfig },
): CheckResult[] {
  if (exchange.kind === 'not_sent')
    return unreachable(adviseOnWay(exchange.cause, config.proxies, config.uitpasApiUrl, 'UITPAS_API_URL'))
  if (exchange.kind === 'lost')
    return unreachable(
      adviseOnLoss(
        exchange.cause,
        'check UITPAS_API_URL and UITPAS_TIMEOUT_MS, or ask publiq whether it runs',
      ),
    )
  const problem = exchange.status === 401 ? oauthProblemOf(exchange) : undefined
  if (!gotToken && problem === undefined) return unreachable(adviseOnStatus(exchange.status))
  return [serviceAnswers(config), judgeClock({ problem, date: exchange.date, now }), judgeKey(problem)]
}

function serviceAnswers({ proxies, uitpasApiUrl }: ServiceConfig): CheckResult {
  return { check: 'service', state: 'ok', words: `it answers, ${describeWay(proxies, uitpasApiUrl)}` }
}

type RefusingAnswer = Extract<Exchange, { kind: 'answered' }>

/** Returns an answer that refuses a request token, and neither us nor whatever is asked. */
function refusalOfToken(exchange: Exchange): RefusingAnswer | undefined {
  if (exchange.kind !== 'answered') return undefined
  const { status } = exchange
  if (status < 400 || status >= 500 || BUSY.includes(status)) return undefined
  const problem = oauthProblemOf(exchange)
  const isOurs = problem === undefined ? REFUSED_ON_THE_WAY.includes(status) : OWN_PROBLEMS.includes(problem)
  return isOurs ? undefined : exchange
}

/** Tells whether the service accepted our signature, and rejected only the made-up token. */
function isSignatureAccepted(answer: ExchangeAnswer): boolean {
  return answer.kind === 'failed' && (answer.reason === 'token_unknown' || answer.reason === 'no_account')
}

function judgeWithoutToken(
  { status, date }: RefusingAnswer,
  { now, config }: { now: Date; config: ServiceConfig },
): CheckResult[] {
  const words = `it may ask for exchanges; the service gives no request token (${status}), which only OAuth 1.0a needs`
  return [
    serviceAnswers(config),
    judgeClock({ problem: undefined, date, now }),
    { check: 'consumer key', state: 'ok', words },
  ]
}

function unreachable(words: string): CheckResult[] {
  return [
    { check: 'service', state: 'wrong', words },
    { check: 'clock', state: 'skipped', words: 'the service has to answer first' },
    { check: 'consumer key', state: 'skipped', words: 'the service has to answer first' },
  ]
}

function adviseOnStatus(status: number): string {
  if (status >= 500) return `it answers ${status}: it, or something in front of it, is down; ask publiq`
  if (status >= 300 && status < 400)
    return `it redirects (${status}), and redirects aren't followed: UITPAS_API_URL must be the address itself, with https`
  if (BUSY.includes(status)) return `it answers ${status}: it is too busy now; try again later`
  if (REFUSED_ON_THE_WAY.includes(status))
    return `it answers ${status} without an OAuth problem, so what refuses us need not be UiTID: check the proxies and firewalls between, then ask publiq whether it lets this machine in`
  if (status === 200) return 'what answers is not UiTID: UITPAS_API_URL must be https://<host>/uitid/rest'
  return `it answers ${status} where a request token should be: UITPAS_API_URL must be https://<host>/uitid/rest`
}

function judgeClock(seen: { problem: string | undefined; date: string | undefined; now: Date }): CheckResult {
  const finding = resultsOf('clock')
  const theirs = Date.parse(seen.date ?? '')
  const skewS = Math.round((seen.now.getTime() - theirs) / MS_PER_S)
  const mend = 'synchronise its clock (NTP: timedatectl set-ntp true)'
  if (Math.abs(skewS) > SKEW_MAX_S)
    return finding(
      'wrong',
      `this machine is ${Math.abs(skewS)} s ${skewS > 0 ? 'ahead of' : 'behind'} the service: ${mend}`,
    )
  if (seen.problem === 'timestamp_refused')
    return finding('wrong', `the service refuses the time of this machine: ${mend}`)
  if (Number.isNaN(skewS)) return finding('ok', 'the service does not say its time, and takes ours')
  return finding('ok', `within ${SKEW_MAX_S} s of the service’s`)
}

function judgeKey(problem: string | undefined): CheckResult {
  const finding = resultsOf('consumer key')
  switch (problem) {
    case undefined:
      return finding('ok', 'it was given a request token')
    case 'timestamp_refused':
      return finding('skipped', 'the clock has to be right first')
    case 'signature_invalid':
      return finding(
        'wrong',
        'the service refuses the signature: check UITPAS_CONSUMER_SECRET, and that no proxy changes the address of what we send',
      )
    case 'consumer_key_unknown':
    case 'consumer_key_rejected':
      return finding(
        'wrong',
        `the service does not take the key (${problem}): check UITPAS_CONSUMER_KEY, and whether it is for this environment (test or production)`,
      )
    default:
      return finding(
        'wrong',
        `the service gives no request token (${problem}): check PUBLIC_URL and what callback publiq has for this key`,
      )
  }
}
