import { CLOCK_TOLERANCE_S } from '../auth/openid-grant.ts'
import type { ExchangeAnswer } from '../uitpas/calls/exchange-token.ts'
import type { Exchange } from '../uitpas/http/http-client.ts'
import type { Proxies } from '../uitpas/http/proxy.ts'
import type { AddressAnswer } from './address-answer.ts'
import { type CheckResult, resultsOf } from './check-result.ts'
import { adviseOnLoss, adviseOnWay } from './way-advice.ts'

const MS_PER_S = 1000
const EXAMPLE = 'https://account.uitid.be, or https://account-test.uitid.be for tests'

/** Explains why UiTID's discovery document can't be used, and what to do. */
export function adviseOnDiscovery(
  cause: string,
  seen: { exchange: Exchange | undefined; issuer: string; proxies: Proxies },
): string {
  const { exchange, issuer, proxies } = seen
  if (exchange?.kind === 'not_sent') return adviseOnWay(exchange.cause, proxies, issuer, 'UITID_ISSUER')
  if (exchange?.kind === 'lost')
    return adviseOnLoss(exchange.cause, 'check UITID_ISSUER, or ask publiq whether UiTID runs')
  const status = exchange?.status ?? 0
  if (status === 429 || status >= 500)
    return `it answers ${status}: it, or something in front of it, is down or too busy; try again later, then ask publiq`
  if (cause === 'another issuer in discovery')
    return `what answers calls itself another issuer: UITID_ISSUER must be its own name (${EXAMPLE})`
  if (cause === 'another origin in discovery')
    return 'it names addresses on another host, to which no browser is sent: check UITID_ISSUER, and proxies in between'
  if (cause === 'no signing algorithm in discovery')
    return 'it signs in no way that can be verified: ask publiq'
  return `what answers is no OpenID provider (${cause}): UITID_ISSUER must be ${EXAMPLE}`
}

/**
 * Compares UiTID's clock with ours: a sign-in tolerates little.
 *
 * @param date the `Date` that UiTID answered with
 */
export function adviseOnTime(date: string | undefined, now: Date): CheckResult {
  const finding = resultsOf('UiTID’s clock')
  const skewS = Math.round((now.getTime() - Date.parse(date ?? '')) / MS_PER_S)
  if (Number.isNaN(skewS)) return finding('skipped', 'UiTID does not say its time')
  if (Math.abs(skewS) <= CLOCK_TOLERANCE_S) return finding('ok', `within ${CLOCK_TOLERANCE_S} s of ours`)
  return finding(
    'wrong',
    `this machine is ${Math.abs(skewS)} s ${skewS > 0 ? 'ahead of' : 'behind'} UiTID, and no sign-in is accepted: synchronise its clock (NTP: timedatectl set-ntp true)`,
  )
}

/**
 * Explains whether UiTID knows the client and its secret.
 *
 * @param cause UiTID's error about a made-up code; undefined if it accepted the code
 */
export function adviseOnClient(cause: string | undefined): CheckResult {
  const finding = resultsOf('client')
  if (cause === 'invalid_grant') return finding('ok', 'UiTID takes UITID_CLIENT_ID and UITID_CLIENT_SECRET')
  if (cause === undefined) return finding('wrong', 'it gives tokens for a made-up code: ask publiq')
  if (/^(?:invalid_client|unauthorized_client)$/.test(cause))
    return finding(
      'wrong',
      `UiTID refuses the client (${cause}): check UITID_CLIENT_ID and UITID_CLIENT_SECRET, and whether they are for this environment (test or production)`,
    )
  return finding('skipped', `UiTID does not say whether it takes the client (${cause})`)
}

/** UiTID's answers about an address, and about its twin that differs by a slash at the end. */
interface SeenAddress {
  address: string
  other: string
  own: AddressAnswer
  twin: AddressAnswer
  /** The finding about the client: an answer without a redirect may be due to that instead. */
  client: CheckResult
}

/** Explains whether an address is registered at UiTID, and what to do if it isn't. */
export function adviseOnAddress(check: CheckResult['check'], seen: SeenAddress): CheckResult {
  const { address, other, own, twin, client } = seen
  const literally = `${address} (and not ${other})`
  const unsaid = (cause: string): CheckResult => ({
    check,
    state: 'skipped',
    words: `UiTID does not say whether it knows ${literally}: ${cause}`,
  })
  if (own.kind === 'known' && own.refusal === undefined)
    return { check, state: 'ok', words: `UiTID knows ${literally}` }
  if (own.kind === 'known') {
    const words = `UiTID knows ${address}, but refuses this client there (${own.refusal}): ask publiq what it may do`
    return { check, state: 'wrong', words }
  }
  if (own.kind !== 'unknown') return unsaid(own.kind === 'unsaid' ? own.cause : 'it answers with a page')
  const isTwinKnown = twin.kind === 'known'
  if (!isTwinKnown && client.state !== 'ok') return unsaid('its refusal can be about the client as well')
  return {
    check,
    state: 'wrong',
    words: `${isTwinKnown ? `UiTID knows ${other} instead` : 'UiTID does not know it'}: ask publiq to register ${literally}, to the letter, or check PUBLIC_URL`,
  }
}

/**
 * Explains whether this consumer may exchange tokens.
 *
 * @param answer to a made-up token
 */
export function adviseOnExchange(answer: ExchangeAnswer): CheckResult {
  const finding = resultsOf('exchange')
  if (answer.kind === 'ok') return finding('wrong', 'a made-up token is exchanged: ask publiq')
  switch (answer.reason) {
    case 'token_unknown':
    case 'no_account':
      return finding('ok', 'this consumer may ask for exchanges; a real one takes a person who signs in')
    case 'no_permission':
      return finding(
        'wrong',
        `this consumer may not exchange tokens (${answer.cause}), so nobody can sign in: ask publiq for that permission`,
      )
    case 'clock':
    case 'not_accepted':
      return finding('skipped', 'clock and consumer key have to be right first')
    case 'refused':
      return finding(
        'skipped',
        `the service refuses a made-up token with ${answer.cause}: only a person who signs in shows whether it exchanges a real one`,
      )
    case 'away':
      return finding('wrong', `the exchange does not answer (${answer.cause}): ask publiq whether it runs`)
  }
}
