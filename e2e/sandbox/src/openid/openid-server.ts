import { Router, type RequestHandler } from 'express'
import type { Provider } from 'oidc-provider'
import type { Service } from '../service.ts'
import { createProvider, createSigningKey } from './create-provider.ts'
import { interactionRoutes } from './interaction-routes.ts'

/** The provider with its pages. It is created again, with one more key, after each rotation of its keys. */
export function createOpenIdServer(service: Service, issuer: string): RequestHandler {
  const keys = [createSigningKey()]
  let provider = createProvider(issuer, service, keys)

  function current(): Provider {
    if (service.openIdKeys > keys.length) {
      // The first key signs. Former ones stay published, as in Keycloak, since identity tokens live on in sessions.
      while (service.openIdKeys > keys.length) keys.unshift(createSigningKey())
      provider = createProvider(issuer, service, keys)
    }
    return provider
  }

  const router = Router()
  router.use(interactionRoutes(current))
  router.use((request, response) => current().callback()(request, response))
  return router
}
