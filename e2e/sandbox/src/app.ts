import express, { type Express } from 'express'
import { callRoutes } from './calls/call-routes.ts'
import type { Control } from './control/control.ts'
import { controlRoutes } from './control/control-routes.ts'
import { demoRoutes } from './demo/demo-routes.ts'
import { loginRoutes } from './login/login-routes.ts'
import { exchangeRoutes } from './oauth/exchange-routes.ts'
import { oauthRoutes } from './oauth/oauth-routes.ts'
import { openIdRoutes } from './openid/openid-routes.ts'
import type { Service } from './service.ts'

/** Path of the imitated service: the `{prefix}` of its calls. */
export const PREFIX = '/uitid/rest'

/**
 * The whole sandbox: the imitated service below its prefix, UiTID's OpenID provider, and the sandbox's own pages and
 * control.
 *
 * @param origin where it listens, once it does
 */
export function createApp(service: Service, control: Control, origin: () => string): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag')
  app.use('/_sandbox', controlRoutes(control))
  // Signatures cover bytes, so nothing may parse a body before they are verified.
  app.use(PREFIX, express.raw({ type: () => true, limit: '1mb' }))
  app.use(PREFIX, oauthRoutes(service))
  app.use(`${PREFIX}/authapi`, exchangeRoutes(service))
  app.use(`${PREFIX}/auth`, loginRoutes(service))
  app.use(`${PREFIX}/uitpas`, callRoutes(service))
  app.use(openIdRoutes(service, origin))
  app.use(demoRoutes(control))
  return app
}
