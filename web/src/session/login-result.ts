/** How a login ended that brought the browser back here without a session. */
export type LoginResult = 'refused' | 'failed'

/** Reads `?login=…`, which the BFF puts in the address when a login came to nothing. */
export function readLoginResult(search: string): LoginResult | undefined {
  const value = new URLSearchParams(search).get('login')
  return value === 'refused' || value === 'failed' ? value : undefined
}
