import { oauthErrorWord } from '../auth/openid-failure.ts'
import type { Exchange } from '../uitpas/http/http-client.ts'

/** Errors of a sign-in without interaction that only say that a person is needed (OpenID Connect Core 1.0 §3.1.2.6). */
const NEEDS_A_PERSON = [
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
  'server_error',
  'temporarily_unavailable',
]

/**
 * Meaning of UiTID's answer about one of our addresses.
 * - `known`: it redirects there, perhaps with an error by which it refuses this client (`refusal`).
 * - `unknown`: it refuses to redirect (RFC 6749 §4.1.2.1), because of the address or of the client.
 * - `elsewhere`: it shows a page or redirects to another one, which a provider may do in either case.
 * - `unsaid`: the answer may not come from UiTID, or UiTID can't serve it now: a limit, a fault, a missing page.
 */
export type AddressAnswer =
  | { kind: 'known'; refusal?: string | undefined }
  | { kind: 'unknown' }
  | { kind: 'elsewhere' }
  | { kind: 'unsaid'; cause: string }

const REFUSED = 400

/** Reads the answer to a request to `url` that names `address` as the one to come back to. */
export function readAddressAnswer(exchange: Exchange, { url, address }: { url: string; address: string }) {
  if (exchange.kind !== 'answered') return unsaid(exchange.cause)
  const { status, location } = exchange
  if (status === REFUSED) {
    const isClient = /\b(?:invalid|unauthorized)_client\b/.test(exchange.body)
    return isClient ? unsaid('it refuses the client') : ({ kind: 'unknown' } as const)
  }
  if (status >= 200 && status < 300) return { kind: 'elsewhere' } as const
  if (status < 300 || status >= 400 || location === undefined) return unsaid(`status ${status}`)
  if (!URL.canParse(location, url)) return unsaid('unreadable redirect')
  const target = new URL(location, url)
  if (!isAt(target, new URL(address))) return { kind: 'elsewhere' } as const
  const error = target.searchParams.get('error')
  const refusal = error === null || NEEDS_A_PERSON.includes(error) ? undefined : oauthErrorWord(error)
  return { kind: 'known', refusal } as const
}

/**
 * Interprets a page or a redirect elsewhere by the answer about an unregistered address: UiTID knows ours if it refuses
 * that one.
 */
export function compareAnswers(own: AddressAnswer, unregistered: AddressAnswer): AddressAnswer {
  if (own.kind !== 'elsewhere') return own
  return unregistered.kind === 'unknown' ? { kind: 'known' } : unsaid('it answers any address alike')
}

function isAt(target: URL, address: URL): boolean {
  return target.origin === address.origin && target.pathname === address.pathname
}

function unsaid(cause: string): AddressAnswer {
  return { kind: 'unsaid', cause }
}
