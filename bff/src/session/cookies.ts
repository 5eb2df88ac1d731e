import { present } from '@balie/shared'
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, Response } from 'express'

const MARK_MAX_AGE_S = 400 * 24 * 3600
const LOGIN_MAX_AGE_S = 600
const LOGIN_PREFIX = 'balie-login-'

/** A cookie that only the server reads. */
export interface ServerCookie {
  name: string
  read(request: Request): string | undefined
  write(response: Response, value: string): void
  clear(response: Response): void
}

/**
 * The cookies of this application: `session` holds the session's id; `login` a pending login, one cookie each; `mark`
 * records that someone has signed in with this browser before, not who.
 */
export interface Cookies {
  session: ServerCookie
  login(id: string): ServerCookie
  /** Returns the pending logins of this browser. */
  logins(request: Request): { id: string; value: string }[]
  mark: ServerCookie
}

/** Creates the cookies. Over https their names get the prefix `__Host-`, so that no other host or path can set them. */
export function createCookies(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:')

  const nameOf = (shortName: string) => (secure ? `__Host-${shortName}` : shortName)

  function cookie(shortName: string, maxAge?: number): ServerCookie {
    const name = nameOf(shortName)
    const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
    return {
      name,
      read: (request) => parseCookie(request.get('Cookie') ?? '')[name],
      write: (response, value) =>
        void response.append(
          'Set-Cookie',
          stringifySetCookie({ name, value, ...attributes, ...present({ maxAge }) }),
        ),
      clear: (response) =>
        void response.append('Set-Cookie', stringifySetCookie({ name, value: '', ...attributes, maxAge: 0 })),
    }
  }

  return {
    session: cookie('balie'),
    login: (id) => cookie(LOGIN_PREFIX + id, LOGIN_MAX_AGE_S),
    logins: (request) =>
      Object.entries(parseCookie(request.get('Cookie') ?? '')).flatMap(([name, value]) => {
        const prefix = nameOf(LOGIN_PREFIX)
        return name.startsWith(prefix) && value !== undefined
          ? [{ id: name.slice(prefix.length), value }]
          : []
      }),
    mark: cookie('balie-mark', MARK_MAX_AGE_S),
  }
}
