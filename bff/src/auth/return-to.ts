/**
 * Where to go after a login: a path of ours, or the start page when it is anything else.
 *
 * @param publicUrl our origin
 */
export function safeReturnTo(returnTo: unknown, publicUrl: string): string {
  if (typeof returnTo !== 'string' || !URL.canParse(returnTo, publicUrl)) return '/'
  const { origin, pathname, search } = new URL(returnTo, publicUrl)
  // A path can begin with two slashes without looking it (`/.//host`), and would then lead to another host.
  const isLocal = returnTo.startsWith('/') && origin === publicUrl && !/^\/(?:\/|auth\/)/.test(pathname)
  return isLocal ? pathname + search : '/'
}
