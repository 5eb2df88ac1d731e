import { randomBytes, randomUUID } from 'node:crypto'

/** Number of tokens kept: the oldest are dropped first, since load tests sign in thousands of times. */
const MAX_TOKENS = 20_000
const REQUEST_TOKEN_MS = 15 * 60 * 1000

export type RequestToken = {
  token: string
  secret: string
  callback: string
  createdAt: number
  state: 'new' | 'granted' | 'refused' | 'used'
  verifier: string | null
  employeeUid: string | null
}

export type AccessToken = {
  token: string
  secret: string
  employeeUid: string
  state: 'live' | 'revoked' | 'expired'
}

export type Tokens = ReturnType<typeof createTokens>

/** Keeps request and access tokens. */
export function createTokens() {
  const requests = new Map<string, RequestToken>()
  const accesses = new Map<string, AccessToken>()
  function change(state: 'revoked' | 'expired', employeeUid?: string): number {
    const found = [...accesses.values()].filter(
      (token) => token.state === 'live' && (employeeUid === undefined || token.employeeUid === employeeUid),
    )
    for (const token of found) token.state = state
    return found.length
  }
  return {
    addRequest(callback: string, now: Date): RequestToken {
      const token = randomUUID()
      const secret = newSecret()
      const created = { callback, createdAt: now.getTime(), verifier: null, employeeUid: null }
      return remember(requests, { token, secret, state: 'new', ...created })
    },
    addAccess(employeeUid: string): AccessToken {
      return remember(accesses, { token: randomUUID(), secret: newSecret(), employeeUid, state: 'live' })
    },
    request: (token: string) => requests.get(token),
    access: (token: string) => accesses.get(token),
    isStale: (request: RequestToken, now: Date) => now.getTime() - request.createdAt > REQUEST_TOKEN_MS,
    /** Ends all live access tokens, or one employee's; returns how many. */
    revoke: (employeeUid?: string) => change('revoked', employeeUid),
    expire: (employeeUid?: string) => change('expired', employeeUid),
    /** Returns all access tokens and secrets, which must not occur anywhere outside the server that holds them. */
    secrets: () => [
      ...[...requests.values()].map(({ secret }) => secret),
      ...[...accesses.values()].flatMap(({ token, secret }) => [token, secret]),
    ],
    clear() {
      requests.clear()
      accesses.clear()
    },
  }
}

/** Base64 with characters that need encoding, so that a client that forgets to is found out. */
function newSecret(): string {
  return `${randomBytes(18).toString('base64')}/+=`
}

function remember<T extends { token: string }>(tokens: Map<string, T>, token: T): T {
  tokens.set(token.token, token)
  if (tokens.size > MAX_TOKENS) {
    const oldest = tokens.keys().next()
    if (!oldest.done) tokens.delete(oldest.value)
  }
  return token
}
