/** Longer than any address of ours. */
const MAX_LENGTH = 200

/**
 * Returns the path to go to after a login: one of the page's, or the start page for anything else. Any spelling that
 * the router would take for `/auth` or `/api` is not the page's.
 *
 * @param publicUrl our origin
 */
export function safeReturnTo(returnTo: unknown, publicUrl: string): string {
  if (typeof returnTo !== 'string' || returnTo.length > MAX_LENGTH) return '/'
  if (!URL.canParse(returnTo, publicUrl)) return '/'
  const { origin, pathname, search } = new URL(returnTo, publicUrl)
  // A path can resolve to one with two slashes at the start (`/.//host`), which would lead to another host.
  const isLocal = returnTo.startsWith('/') && origin === publicUrl && !pathname.startsWith('//')
  return isLocal && !isRouted(pathname) ? pathname + search : '/'
}

/**
 * Tells whether a path is under `/auth` or `/api`, in any case and decoded repeatedly, as router and proxies may do.
 */
function isRouted(pathname: string): boolean {
  let path = pathname
  for (let times = 0; times < 3; times++) {
    if (/^\/+(?:auth|api)(?:[/\\;]|$)/i.test(path)) return true
    path = path.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
  }
  return false
}
