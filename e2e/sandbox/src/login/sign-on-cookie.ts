import type { Request, Response } from 'express'

/** Cookies ignore ports, so the name must differ from those of an application on the same machine. */
const NAME = 'uitid_sandbox_sso'

/** The single-sign-on session a browser carries, if any. */
export function readSignOn({ headers }: Request): string | null {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1) ?? null
}

/** Gives a browser its single-sign-on session, until it is closed. */
export function writeSignOn(response: Response, session: string): void {
  response.cookie(NAME, session, { httpOnly: true, sameSite: 'lax', path: '/uitid/rest/auth' })
}
