import * as z from 'zod/mini'
import { credential } from './text.ts'
import { isConfidential, webAddress } from './web-address.ts'

/** Settings by which employees sign in by OpenID Connect (service.md §2.2). */
export interface OpenIdSettings {
  issuer: string
  client: { id: string; secret: string }
  /** Strength of sign-in to request from UiTID. */
  acrValues: string | undefined
  /** Accepted strengths of sign-in; any if empty. */
  requiredAcr: readonly string[]
  /** Further parameters of the authorization request. */
  authorizeParameters: Readonly<Record<string, string>>
}

/** Path of the discovery document, which people copy with the issuer's address. */
const DISCOVERY = /\/*\.well-known\/openid-configuration\/*$/
const TOGETHER = ['UITID_ISSUER', 'UITID_CLIENT_ID', 'UITID_CLIENT_SECRET'] as const
const BESIDE = ['UITID_ACR_VALUES', 'UITID_REQUIRED_ACR', 'UITID_AUTHORIZE_PARAMETERS'] as const
/** Parameters on which the security of a sign-in depends: never taken from a setting. */
const OWN_PARAMETERS = [
  'acr_values',
  'client_id',
  'client_secret',
  'code_challenge',
  'code_challenge_method',
  'nonce',
  'prompt',
  'redirect_uri',
  'request',
  'request_uri',
  'response_mode',
  'response_type',
  'scope',
  'state',
  'ui_locales',
]

const authorizeParameters = z.pipe(
  z._default(z.string(), ''),
  z.pipe(
    z.transform((text: string) => Object.fromEntries(new URLSearchParams(text))),
    z
      .record(z.string(), z.string())
      .check(
        z.refine(
          (parameters) =>
            Object.entries(parameters).every(
              ([name, value]) => /^\w+$/.test(name) && value !== '' && !OWN_PARAMETERS.includes(name),
            ),
          { error: `must be name=value&name=value, without ${OWN_PARAMETERS.join(', ')}` },
        ),
      ),
  ),
)

export const openIdSettings = {
  UITID_ISSUER: z.optional(
    z.pipe(
      webAddress,
      z.transform((text) => text.replace(DISCOVERY, '')),
    ),
  ),
  UITID_CLIENT_ID: z.optional(credential),
  UITID_CLIENT_SECRET: z.optional(credential),
  UITID_ACR_VALUES: z.optional(z.string()),
  UITID_REQUIRED_ACR: z.pipe(
    z._default(z.string(), ''),
    z.transform((text: string) => text.split(/[\s,]+/).filter((acr) => acr !== '')),
  ),
  UITID_AUTHORIZE_PARAMETERS: authorizeParameters,
}

/** Reads the settings of OpenID Connect; undefined if employees sign in by OAuth 1.0a. */
export function openIdOf(
  settings: z.infer<z.ZodMiniObject<typeof openIdSettings>>,
): OpenIdSettings | undefined {
  const { UITID_ISSUER: issuer, UITID_CLIENT_ID: id, UITID_CLIENT_SECRET: secret } = settings
  if (issuer === undefined || id === undefined || secret === undefined) return undefined
  return {
    issuer,
    client: { id, secret },
    acrValues: settings.UITID_ACR_VALUES,
    requiredAcr: settings.UITID_REQUIRED_ACR,
    authorizeParameters: settings.UITID_AUTHORIZE_PARAMETERS,
  }
}

/** Lists the missing settings if only some are set. */
export function openIdMistakes(given: Record<string, string | undefined>): [name: string, mistake: string][] {
  const isSet = (name: string) => given[name] !== undefined
  if (![...TOGETHER, ...BESIDE].some(isSet)) return []
  return TOGETHER.filter((name) => !isSet(name)).map((name) => [
    name,
    `is missing: ${TOGETHER.join(', ')} belong together`,
  ])
}

/** Lists the settings that production refuses: plain http, except to a provider on this machine. */
export function openIdProductionMistakes(
  given: Record<string, string | undefined>,
): [name: string, mistake: string][] {
  const issuer = given['UITID_ISSUER']
  if (issuer === undefined || !URL.canParse(issuer)) return []
  return isConfidential(issuer) ? [] : [['UITID_ISSUER', 'must be an https URL']]
}
