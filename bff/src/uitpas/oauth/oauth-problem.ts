const PROBLEM = /^[a-z_]{1,40}$/
/** A form-encoded body, as RFC 5849 answers; a page that quotes a problem has spaces or tags around it. */
const FORM = /^[\w.~+%*-]+=[\w.~+%*!'():/@,;"-]*(?:&[\w.~+%*-]+=[\w.~+%*!'():/@,;"-]*)*$/

/**
 * Reads the `oauth_problem` of a 401 (service.md §2) from its `WWW-Authenticate`, or from a body that is form-encoded
 * as a whole. Any other body only describes a problem in its own words.
 */
export function oauthProblemOf({
  authenticate,
  body,
}: {
  authenticate: string
  body: string
}): string | undefined {
  const problem = /\boauth_problem\s*=\s*"?([a-z_]{1,40})\b/i.exec(authenticate)?.[1] ?? fromForm(body.trim())
  return problem !== undefined && PROBLEM.test(problem) ? problem : undefined
}

function fromForm(body: string): string | undefined {
  return FORM.test(body) ? (new URLSearchParams(body).get('oauth_problem') ?? undefined) : undefined
}
