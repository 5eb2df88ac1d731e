/** Made-up data that references, BFF and load generator share. */
export const PUBLIC_URL = 'https://balie.example'
export const CONSUMER = { key: 'bench-consumer', secret: 'bench-consumer-secret' }
export const TOKEN = { key: 'bench-token', secret: 'bench-token-secret' }
export const SESSION_SECRET = 'a-secret-for-the-benchmark-and-nothing-else'
export const COUNTER = { id: '1236', consumerKey: '28808C2F-0DB2-D2CF-F508ECB994D2505F', name: 'Muntpunt' }

/** Number of registrations in progress at any time. */
export const CONNECTIONS = 50
/** As many employees as a large city has behind its counters at the same time. */
export const EMPLOYEES = 200

/** The `{prefix}` of a service on this port. */
export function apiUrlAt(port: number): string {
  return `http://127.0.0.1:${port}/uitid/rest`
}
