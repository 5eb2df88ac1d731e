import type { CustomFetch } from 'openid-client'
import type { HttpClient } from '../uitpas/http/http-client.ts'

const SERVER_FAULT = 500
/** Answers with one of these may have no body, also not an empty one. */
const WITHOUT_BODY = [204, 205, 304]

/** The provider gave no answer that a sign-in can go on with. The message is a word for the log. */
export class ProviderAway extends Error {
  override name = 'ProviderAway'
}

/**
 * The `fetch` of the OpenID library over our own HTTP client, so that its rules hold here too: a deadline, a limit on
 * the answer, no redirects, nothing repeated, and one origin.
 *
 * @param origin the provider's; a request for another one is never sent
 * @throws ProviderAway when there is no answer, or one with a server's fault
 */
export function createLimitedFetch(http: HttpClient, origin: string): CustomFetch {
  return async (url, { method, headers, body }) => {
    if (new URL(url).origin !== origin) throw new ProviderAway('another origin')
    const exchange = await http.send({
      method: method === 'POST' ? 'POST' : 'GET',
      url,
      headers,
      body: body instanceof URLSearchParams ? body.toString() : typeof body === 'string' ? body : undefined,
    })
    if (exchange.kind !== 'answered') throw new ProviderAway(exchange.cause)
    const { status, authenticate } = exchange
    if (status >= SERVER_FAULT) throw new ProviderAway(`status ${status}`)
    return new Response(WITHOUT_BODY.includes(status) ? null : exchange.body, {
      status,
      // Everything that is asked here is answered in JSON; what isn't, fails when it is read.
      headers: {
        'content-type': 'application/json',
        ...(authenticate && { 'www-authenticate': authenticate }),
      },
    })
  }
}
