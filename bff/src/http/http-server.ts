import { createServer, type Server } from 'node:http'

/** Limits on receiving a request. Answers may take longer: that is the service's time. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  /** A city's other applications set cookies for its whole domain, which come along. */
  maxHeaderSize: 65_536,
  /** Longer than proxies keep theirs (nginx: 60 s), so that none sends a request over a connection that closes. */
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2000,
}

/**
 * Creates a server that clients can't hold up by sending slowly or without end.
 *
 * @param limits other ones: the setting's, or for tests that cannot wait
 */
export function createHttpServer(limits: Partial<typeof LIMITS> = {}): Server {
  return createServer({ ...LIMITS, ...limits })
}
