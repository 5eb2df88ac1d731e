/** An answer on the wire. `committed`: the call has changed something for good. */
export type Answer = {
  status: number
  headers: Readonly<Record<string, string>>
  body: Buffer
  committed: boolean
}

export const XML_TYPE = 'application/xml;charset=UTF-8'

/** An answer of any kind that changes nothing. Without a type it carries no Content-Type at all. */
export function plainAnswer(status: number, contentType: string | null, body: string | Buffer): Answer {
  const headers = contentType === null ? {} : { 'Content-Type': contentType }
  return { status, headers, body: Buffer.from(body), committed: false }
}

export function xmlAnswer(xml: string, status: number): Answer {
  return plainAnswer(status, XML_TYPE, xml)
}

/** An answer of the OAuth calls. */
export function formAnswer(fields: Readonly<Record<string, string>>, status = 200): Answer {
  const body = new URLSearchParams(fields).toString()
  return plainAnswer(status, 'application/x-www-form-urlencoded;charset=UTF-8', body)
}

/** The answer to a request that isn't properly signed: the problem in the body and in WWW-Authenticate. */
export function oauthProblemAnswer(problem: string, advice = ''): Answer {
  const answer = formAnswer({ oauth_problem: problem, ...(advice && { oauth_problem_advice: advice }) }, 401)
  return { ...answer, headers: { ...answer.headers, 'WWW-Authenticate': `OAuth oauth_problem="${problem}"` } }
}
