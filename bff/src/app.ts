import express, { type Express } from 'express'
import type { Logger } from 'pino'
import { descriptionRoute } from './api-description/description-route.ts'
import { authRoutes } from './auth/auth-routes.ts'
import { createSignIn } from './auth/create-sign-in.ts'
import { createLoginAttempts } from './auth/login-attempts.ts'
import { createCardSystems } from './cards/card-systems.ts'
import { cardRoutes } from './cards/card-routes.ts'
import type { Config } from './config/config.ts'
import { counterRoutes } from './counters/counter-routes.ts'
import { createEmployeeCounters } from './counters/employee-counters.ts'
import { createLookUpRoute } from './counters/look-up-route.ts'
import { createOwnCounter } from './counters/own-counter.ts'
import { createRememberedCounters } from './counters/remembered-counters.ts'
import { stockRoutes } from './counters/stock-routes.ts'
import { draftRoutes } from './drafts/draft-routes.ts'
import { createDrafts } from './drafts/drafts.ts'
import { healthRoutes } from './health/health-routes.ts'
import { createUpstreamProbe } from './health/upstream-probe.ts'
import { jsonBody } from './http/json-body.ts'
import { redirectUnknownAddress } from './http/redirect-unknown-address.ts'
import { errorHandler, requestLog } from './http/logging.ts'
import { noStore } from './http/no-store.ts'
import { originCheck } from './http/origin-check.ts'
import { permissionsPolicy } from './http/permissions-policy.ts'
import { ownFailure, sendProblem } from './http/problem.ts'
import { requestId } from './tracing/request-id.ts'
import type { RunningWork } from './http/running-work.ts'
import { securityHeaders } from './http/security-headers.ts'
import { staticPage } from './http/static-page.ts'
import { forwardedWithoutPorts } from './limits/client-address.ts'
import { createRequestLimits } from './limits/request-limits.ts'
import { createUnknownNumbers } from './limits/unknown-numbers.ts'
import { createMetrics } from './metrics/metrics.ts'
import { metricsRoute } from './metrics/metrics-route.ts'
import { createStoreReadings } from './metrics/store-readings.ts'
import { passholderRoutes } from './passholders/passholder-routes.ts'
import { searchRoutes } from './passholders/search-routes.ts'
import { priceRoutes } from './prices/price-routes.ts'
import { createProlongationList } from './prolongations/prolongation-list.ts'
import { prolongationRoutes } from './prolongations/prolongation-routes.ts'
import { registrationContext } from './registrations/flow/context.ts'
import { refuseUnreadable } from './registrations/refuse-request.ts'
import { outcomeRoutes } from './registrations/outcome-routes.ts'
import { registrationRoutes } from './registrations/registration-routes.ts'
import { createCookies } from './session/cookies.ts'
import { createSessionGuard } from './session/session-guard.ts'
import { sessionRoutes } from './auth/session-routes.ts'
import { createSessions } from './session/sessions.ts'
import { createKeyedNames } from './store/keyed-names.ts'
import { createSealer } from './store/sealer.ts'
import type { Store } from './store/store.ts'
import { observeCalls } from './tracing/observe-calls.ts'
import { traceRequests } from './tracing/trace-requests.ts'
import type { Tracing } from './tracing/tracing.ts'
import { createCaller } from './uitpas/caller.ts'
import { logFailures } from './uitpas/logged-caller.ts'
import type { HttpClient } from './uitpas/http/http-client.ts'

/** Dependencies of the application; the caller closes them. */
export interface Dependencies {
  config: Config
  store: Store
  http: HttpClient
  logger: Logger
  tracing: Tracing
  clock: () => Date
  /** Tracks work that goes on after its request is answered. */
  work: RunningWork
  /** Folder of the built page. */
  pageDirectory: string
}

/** Creates the whole application, which the tests of the BFF use as well. */
export function createApp(dependencies: Dependencies): Express {
  const { config, store, http, logger, tracing, clock, work, pageDirectory } = dependencies
  const { track } = work
  const { publicUrl, edition, uitpasApiUrl: apiUrl, consumer } = config
  const metrics = createMetrics(createStoreReadings(store))
  const signed = createCaller({ apiUrl, consumer, http, clock })
  const call = observeCalls(logFailures(signed, logger), { metrics, tracing })
  const cookies = createCookies(publicUrl)
  const sessions = createSessions(store, { idleMs: config.sessionIdleMs, maxMs: config.sessionMaxMs }, clock)
  const limits = createRequestLimits(store, config.limits)
  const guard = createSessionGuard(sessions, cookies, limits)
  const counters = createEmployeeCounters(call, sessions)
  const ownCounter = createOwnCounter(guard, counters)
  const remembered = createRememberedCounters(store)
  const unknownNumbers = createUnknownNumbers(store, config.limits)
  const lookUpRoute = createLookUpRoute(guard, ownCounter, unknownNumbers)
  const drafts = createDrafts(store)
  const prolonged = createProlongationList(store)
  const attempts = createLoginAttempts(cookies, createSealer(config.sessionSecrets), clock)
  const signIn = createSignIn({ config, call, http, clock })
  const names = createKeyedNames(config.sessionSecrets)
  const settleAfterMs = config.uitpasTimeoutMs + config.uitpasSettleMs
  const cardSystems = createCardSystems()
  const registrations = registrationContext({
    cardSystems,
    call,
    store,
    unknownNumbers,
    names,
    settleAfterMs,
    clock,
    logger,
    metrics,
    track,
  })

  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  if (config.trustProxy !== undefined) app.set('trust proxy', config.trustProxy)

  app.use(forwardedWithoutPorts, requestId, traceRequests(tracing), requestLog(logger, metrics))
  app.use(securityHeaders(config), permissionsPolicy)
  app.use(healthRoutes(store, createUpstreamProbe(http, apiUrl)), metricsRoute(metrics, config.metricsToken))
  app.use(['/auth', '/api'], noStore, originCheck(publicUrl), jsonBody())
  // First, since its first route must be quick: Express tries the routers in order.
  app.use(registrationRoutes({ guard, counters, ownCounter, context: registrations, prolonged, config }))
  app.use(authRoutes({ signIn, publicUrl, sessions, attempts, drafts, cookies, limits, logger, track }))
  app.use(sessionRoutes({ guard, counters, remembered, drafts, config, clock }))
  app.use(counterRoutes(guard, ownCounter, remembered), stockRoutes(guard, ownCounter, call))
  app.use(draftRoutes(guard, drafts))
  app.use(descriptionRoute({ edition, publicUrl, sessionCookie: cookies.session.name }))
  app.use(passholderRoutes(lookUpRoute, call, cardSystems))
  app.use(searchRoutes({ guard, ownCounter, limits, unknownNumbers, call, logger }))
  app.use(prolongationRoutes({ guard, ownCounter, call, store, prolonged, config, clock, logger, track }))
  app.use(cardRoutes(lookUpRoute, call, cardSystems))
  app.use(priceRoutes(lookUpRoute, call, edition))
  app.use(outcomeRoutes({ guard, counters, context: registrations, config }))
  app.use(staticPage(pageDirectory), redirectUnknownAddress)
  app.use((request, response) => sendProblem(request, response, ownFailure('NOT_FOUND')))
  app.use(refuseUnreadable({ guard, context: registrations, config }))
  app.use(errorHandler(logger))
  return app
}
