import * as z from 'zod/mini'
import { jsonField } from '../store/json-field.ts'
import type { HttpClient } from '../uitpas/http/http-client.ts'
import { sendUnsigned } from '../uitpas/http/read-again.ts'

/** Time for which the discovery document is trusted. */
const FRESH_MS = 3_600_000
/** Timeout of the quick look, for which an employee waits while signing out. */
const QUICK_LOOK_MS = 2000
/** Algorithms accepted for signatures: by a private key; never `none`, nor with the client secret. */
const SIGNING_ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
]

const metadataSchema = z.object({
  issuer: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  // Signing in doesn't need it.
  end_session_endpoint: z.catch(z.optional(z.url()), undefined),
  // Left out if it can't be read, a check against a mix-up of issuers would be left out too.
  authorization_response_iss_parameter_supported: z.optional(z.boolean()),
  id_token_signing_alg_values_supported: z._default(z.array(z.string()), ['RS256']),
})

/** Providers leave out what they don't have, or write it as null or an empty text. */
const documentSchema = jsonField(z.pipe(z.transform(withoutEmptyFields), metadataSchema))

/** The parts of the provider's metadata (OpenID Connect Discovery 1.0 §3) that are used here. */
export type ProviderMetadata = z.infer<typeof metadataSchema>

export type DiscoveryAnswer =
  { kind: 'ok'; metadata: ProviderMetadata; date?: string | undefined } | { kind: 'failed'; cause: string }

export interface Discovery {
  /** Returns the metadata, at most an hour old; while the provider is away, the last that was read. */
  find(): Promise<DiscoveryAnswer>
  /** Reads the document afresh within 2 s, to see if the provider answers now. */
  look(): Promise<DiscoveryAnswer>
}

/**
 * Reads the provider's discovery document when it is first needed, so that this application can start without it.
 *
 * @param issuer as in the setting; the document's issuer may differ only by a slash at the end
 */
export function createDiscovery(http: HttpClient, issuer: string, clock: () => Date): Discovery {
  let known: { metadata: ProviderMetadata; readAt: number } | undefined

  async function read(deadlineMs?: number): Promise<DiscoveryAnswer> {
    const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
    const headers = { accept: 'application/json' }
    const exchange = await sendUnsigned(http, { method: 'GET', url, headers, deadlineMs })
    if (exchange.kind !== 'answered') return { kind: 'failed', cause: exchange.cause }
    if (exchange.status !== 200) return { kind: 'failed', cause: `status ${exchange.status}` }
    const { data: document } = documentSchema.safeParse(exchange.body)
    if (!document) return { kind: 'failed', cause: 'unreadable discovery' }
    const mistake = mistakeIn(document, issuer)
    if (mistake !== undefined) {
      known = undefined
      return { kind: 'failed', cause: mistake }
    }
    const metadata = { ...document, id_token_signing_alg_values_supported: algorithmsOf(document) }
    known = { metadata, readAt: clock().getTime() }
    return { kind: 'ok', metadata, date: exchange.date }
  }

  return {
    async find() {
      if (known && clock().getTime() - known.readAt < FRESH_MS) return { kind: 'ok', ...known }
      const answer = await read()
      return answer.kind === 'failed' && known ? { kind: 'ok', ...known } : answer
    },
    look: () => read(QUICK_LOOK_MS),
  }
}

/** Tells whether two issuers are the same, apart from a slash at the end (service.md §2.2). */
export function isSameIssuer(one: string, other: string): boolean {
  return one.replace(/\/$/, '') === other.replace(/\/$/, '')
}

/** Finds a foreign issuer or endpoint in the metadata: neither browsers nor secrets are sent there. */
function mistakeIn(document: ProviderMetadata, issuer: string): string | undefined {
  if (!isSameIssuer(document.issuer, issuer)) return 'another issuer in discovery'
  const { authorization_endpoint, token_endpoint, jwks_uri, end_session_endpoint = issuer } = document
  const { origin } = new URL(issuer)
  const endpoints = [authorization_endpoint, token_endpoint, jwks_uri, end_session_endpoint]
  if (endpoints.some((url) => new URL(url).origin !== origin)) return 'another origin in discovery'
  return algorithmsOf(document).length === 0 ? 'no signing algorithm in discovery' : undefined
}

function withoutEmptyFields(document: unknown): unknown {
  if (typeof document !== 'object' || document === null) return document
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null && value !== ''))
}

function algorithmsOf(document: ProviderMetadata): string[] {
  return document.id_token_signing_alg_values_supported.filter((name) => SIGNING_ALGORITHMS.includes(name))
}
