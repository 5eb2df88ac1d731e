import * as client from 'openid-client'
import type { ProviderMetadata } from './openid-discovery.ts'

/**
 * Keeps the token endpoint's answer, so that it can be verified again without redeeming the code twice.
 *
 * @param endpoints the provider's
 */
export function createReplay(endpoints: Pick<ProviderMetadata, 'token_endpoint' | 'jwks_uri'>) {
  const [tokenEndpoint, keysEndpoint] = [endpoints.token_endpoint, endpoints.jwks_uri].map(
    (url) => new URL(url).href,
  )
  let kept: Response | undefined

  return {
    /** @param key the only one to verify by; all that the provider publishes if absent */
    use(configuration: client.Configuration, key?: object): void {
      const fetchLimited = configuration[client.customFetch]
      if (!fetchLimited) return
      configuration[client.customFetch] = async (url, request) => {
        if (url === keysEndpoint && key) return Response.json({ keys: [key] })
        if (url !== tokenEndpoint) return fetchLimited(url, request)
        kept ??= await fetchLimited(url, request)
        return kept.clone()
      }
    },
  }
}
