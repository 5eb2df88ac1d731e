import { createServer, type Server } from 'node:http'

/** Limits on receiving a request. Answers may take longer, since they wait for the service. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  /** Generous, since other applications of a city set cookies for its whole domain. */
  maxHeaderSize: 65_536,
  /** Longer than proxies keep connections (nginx: 60 s), so that none sends a request on one that is closing. */
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2000,
}

/**
 * Creates a server that clients can't block by sending slowly or endlessly.
 *
 * @param limits override the defaults: from the settings, or for tests that can't wait
 */
export function createHttpServer(limits: Partial<typeof LIMITS> = {}): Server {
  return createServer({ ...LIMITS, ...limits })
}
