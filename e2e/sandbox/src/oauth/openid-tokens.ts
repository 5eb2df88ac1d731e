import { randomBytes } from 'node:crypto'

/** The newest are kept: load tests sign in thousands of times. */
const MAX_TOKENS = 20_000

/** Whom an OpenID access token was given to: an employee, or an account that only the newer UiTID knows. */
export type OpenIdTokenOwner = { employeeUid: string | null }

export type OpenIdTokens = ReturnType<typeof createOpenIdTokens>

/** Keeps the access tokens of the OpenID provider that the exchange takes (service.md §2.2). */
export function createOpenIdTokens() {
  const owners = new Map<string, OpenIdTokenOwner>()
  function add(token: string, owner: OpenIdTokenOwner): void {
    owners.set(token, owner)
    const oldest = owners.size > MAX_TOKENS ? owners.keys().next().value : undefined
    if (oldest !== undefined) owners.delete(oldest)
  }
  return {
    add,
    issue(owner: OpenIdTokenOwner): string {
      const token = randomBytes(32).toString('base64url')
      add(token, owner)
      return token
    },
    ownerOf: (token: string) => owners.get(token),
    all: () => [...owners.keys()],
    clear: () => owners.clear(),
  }
}
