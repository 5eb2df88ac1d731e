import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, Response } from 'express'

const MARK_MAX_AGE_S = 400 * 24 * 3600
const LOGIN_MAX_AGE_S = 600

/** A cookie that only the server reads. */
export interface ServerCookie {
  name: string
  read(request: Request): string | undefined
  write(response: Response, value: string): void
  clear(response: Response): void
}

/**
 * The cookies of this application: `session` holds the session's id, `login` ties a login to the browser that began it,
 * and `mark` says that somebody has signed in with this browser before, not who.
 */
export interface Cookies {
  session: ServerCookie
  login: ServerCookie
  mark: ServerCookie
}

/** Over https the names get the `__Host-` prefix, with which no other host or path can set them. */
export function createCookies(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:')

  function cookie(shortName: string, maxAge?: number): ServerCookie {
    const name = secure ? `__Host-${shortName}` : shortName
    const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
    return {
      name,
      read: (request) => parseCookie(request.get('Cookie') ?? '')[name],
      write: (response, value) =>
        void response.append(
          'Set-Cookie',
          stringifySetCookie({ name, value, ...attributes, ...(maxAge !== undefined && { maxAge }) }),
        ),
      clear: (response) =>
        void response.append('Set-Cookie', stringifySetCookie({ name, value: '', ...attributes, maxAge: 0 })),
    }
  }

  return {
    session: cookie('balie'),
    login: cookie('balie-login', LOGIN_MAX_AGE_S),
    mark: cookie('balie-mark', MARK_MAX_AGE_S),
  }
}
