import { randomBytes } from 'node:crypto'
import type { ExchangeEnd } from '../data/openid-accounts.ts'

/** Number of tokens kept, the newest ones, since load tests sign in thousands of times. */
const MAX_TOKENS = 20_000

/** Owner of an OpenID access token, and its result in the exchange. */
export type OpenIdTokenOwner = { employeeUid: string | null; exchange: ExchangeEnd }

export type OpenIdTokens = ReturnType<typeof createOpenIdTokens>

/** Keeps the access tokens of the OpenID provider that the exchange takes (service.md §2.2), and its other secrets. */
export function createOpenIdTokens() {
  const owners = new Map<string, OpenIdTokenOwner>()
  const secrets = new Set<string>()
  function add(token: string, owner: OpenIdTokenOwner): void {
    owners.set(token, owner)
    dropOldest(owners)
  }
  return {
    add,
    /** Records other secrets: codes, verifiers and identity tokens. */
    note(secret: string): void {
      secrets.add(secret)
      dropOldest(secrets)
    },
    issue(employeeUid: string | null): string {
      const token = randomBytes(32).toString('base64url')
      add(token, { employeeUid, exchange: employeeUid === null ? 'only in the newer UiTID' : 'given' })
      return token
    },
    ownerOf: (token: string) => owners.get(token),
    all: () => [...owners.keys(), ...secrets],
    clear() {
      owners.clear()
      secrets.clear()
    },
  }
}

function dropOldest(kept: Map<string, unknown> | Set<string>): void {
  const oldest = kept.size > MAX_TOKENS ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
}
