/** Paths as in Keycloak (service.md §2.2). */
const REALM = '/realms/uitid'
const PROTOCOL = `${REALM}/protocol/openid-connect`

export const openIdPaths = {
  discovery: '/.well-known/openid-configuration',
  authorization: `${PROTOCOL}/auth`,
  token: `${PROTOCOL}/token`,
  userinfo: `${PROTOCOL}/userinfo`,
  jwks: `${PROTOCOL}/certs`,
  endSession: `${PROTOCOL}/logout`,
  /** The pages on which people choose who they are. */
  interaction: `${REALM}/login-actions/authenticate`,
} as const

/** Names of an application's calls, for faults. */
export const openIdCalls: ReadonlyMap<string, string> = new Map([
  [openIdPaths.discovery, 'openidDiscovery'],
  [openIdPaths.authorization, 'openidAuthorize'],
  [openIdPaths.token, 'openidToken'],
  [openIdPaths.jwks, 'openidKeys'],
  [openIdPaths.endSession, 'openidEndSession'],
])

export function isOpenIdPath(path: string): boolean {
  return path.startsWith(`${REALM}/`) || path === openIdPaths.discovery
}
