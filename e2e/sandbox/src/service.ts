import type { Edition } from './data/reasons.ts'
import { createCallLog, type CallLog } from './control/call-log.ts'
import { createFaults, type Faults } from './faults/faults.ts'
import { createOpenIdTokens, type OpenIdTokens } from './oauth/openid-tokens.ts'
import { createNonces, type Nonces } from './oauth/nonces.ts'
import type { OpenIdRecords } from './openid/openid-records.ts'
import { createTokens, type Tokens } from './oauth/tokens.ts'
import { brusselsDate } from './state/brussels-date.ts'
import type { SandboxClock } from './state/clock.ts'
import { createWorld } from './state/create-world.ts'
import type { World } from './state/world.ts'
import { createStyles, type StyleWish, type Styles } from './style/styles.ts'

/** Ways in which one deployment differs from another. */
export type Options = {
  /** The request token's answer leaves `oauth_callback_confirmed` out. */
  omitCallbackConfirmed: boolean
  /** A wrong card status is answered as `INVALID_CARD_STATUS_BLOCKED` and so on instead of the plain code. */
  suffixedCardStatus: boolean
  /** The consumer may not exchange OpenID access tokens. */
  exchangeForbidden: boolean
}

export const defaultOptions: Options = {
  omitCallbackConfirmed: false,
  suffixedCardStatus: false,
  exchangeForbidden: false,
}

/** All state of the sandbox. */
export type Service = {
  consumerKey: string
  consumerSecret: string
  edition: Edition
  clock: SandboxClock
  world: World
  options: Options
  tokens: Tokens
  openIdTokens: OpenIdTokens
  /** Records of the OpenID provider: sign-ins, codes, tokens. */
  openIdRecords: OpenIdRecords
  /** Number of signing keys so far; the newest signs. */
  openIdKeys: number
  openIdClient: { id: string; secret: string }
  nonces: Nonces
  /** Employees signed in at the login page: single-sign-on cookie → uid. */
  signedIn: Map<string, string>
  calls: CallLog
  faults: Faults
  styles: Styles
}

export function createService(edition: Edition, clock: SandboxClock, style?: StyleWish): Service {
  return {
    consumerKey: 'balie-sandbox-key',
    // With characters that must be encoded before they sign anything.
    consumerSecret: 'sandbox-secret/+=&%',
    edition,
    clock,
    world: createWorld(today(clock)),
    options: { ...defaultOptions },
    tokens: createTokens(),
    openIdTokens: createOpenIdTokens(),
    openIdRecords: new Map(),
    openIdKeys: 1,
    openIdClient: { id: 'balie-sandbox-client', secret: 'sandbox-openid-secret/+=&%' },
    nonces: createNonces(),
    signedIn: new Map(),
    calls: createCallLog(),
    faults: createFaults(),
    styles: createStyles(style),
  }
}

/** The date in Brussels by the sandbox's clock. */
export function today(clock: SandboxClock): string {
  return brusselsDate(clock.now())
}
