import type { CustomFetch } from 'openid-client'
import * as z from 'zod/mini'
import { jsonField } from '../store/json-field.ts'
import type { HttpClient } from '../uitpas/http/http-client.ts'
import { sendUnsigned } from '../uitpas/http/read-again.ts'

const CLIENT_FAULT = 400
const SERVER_FAULT = 500
/** Statuses whose response may not have a body, not even an empty one. */
const WITHOUT_BODY = [204, 205, 304]

/** Error of an OAuth endpoint (RFC 6749 §5.2). */
const oauthError = jsonField(z.object({ error: z.string() }))

/** The provider gave no usable answer. The message is a word for the log. */
export class ProviderAway extends Error {
  override name = 'ProviderAway'
}

/**
 * Creates a `fetch` for the OpenID library on our own HTTP client, whose rules then apply: a deadline, a size limit on
 * answers, no redirects, a second try for reads alone, and one origin. A challenge isn't passed on, since the error
 * beside it says more, and without one it is a proxy's.
 *
 * @param origin the provider's; a request to any other is never sent
 * @throws ProviderAway if there is no answer, a 5xx, or a 4xx without an OAuth error, which a firewall or limit gives
 */
export function createLimitedFetch(http: HttpClient, origin: string): CustomFetch {
  return async (url, { method, headers, body }) => {
    if (new URL(url).origin !== origin) throw new ProviderAway('another origin')
    const exchange = await sendUnsigned(http, {
      method: method === 'POST' ? 'POST' : 'GET',
      url,
      headers,
      body: body instanceof URLSearchParams ? body.toString() : typeof body === 'string' ? body : undefined,
    })
    if (exchange.kind !== 'answered') throw new ProviderAway(exchange.cause)
    const { status, body: answer } = exchange
    const isOther = status >= CLIENT_FAULT && !oauthError.safeParse(answer).success
    if (status >= SERVER_FAULT || isOther) throw new ProviderAway(`status ${status}`)
    return new Response(WITHOUT_BODY.includes(status) ? null : withoutEmptyValues(answer), {
      status,
      // All endpoints used here answer in JSON; anything else fails when it is parsed.
      headers: { 'content-type': 'application/json' },
    })
  }
}

/** Leaves out what is null or an empty text: providers write it for what they don't have, and the library refuses it. */
function withoutEmptyValues(json: string): string {
  try {
    return JSON.stringify(
      JSON.parse(json, (_, value: unknown) => (value === null || value === '' ? undefined : value)),
    )
  } catch {
    return json
  }
}
