/** The `oauth_problem` of a 401, in its body or its header (service.md §2.3). */
export function oauthProblemOf({
  authenticate,
  body,
}: {
  authenticate: string
  body: string
}): string | undefined {
  return /oauth_problem="?([a-z_]{1,40})/.exec(`${body} ${authenticate}`)?.[1]
}
