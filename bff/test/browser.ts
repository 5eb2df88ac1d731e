import { parseSetCookie } from 'cookie'

/** What a browser would have received. */
export interface Reply {
  status: number
  headers: Headers
  text: string
  json: unknown
}

/** A browser reduced to HTTP: it keeps cookies and names the origin of its requests. */
export interface Browser {
  cookies: Map<string, string>
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  /**
   * Goes through UiTID's login page as this employee, or refuses there ('refuse'); returns early if the BFF doesn't
   * lead to it.
   */
  signIn(employeeUid: string, start?: string): Promise<Reply>
  /** Creates a browser with a copy of the cookies, for an instance at another origin. */
  at(origin: string): Browser
}

/** Creates a browser that follows no redirects, since tests check each one. */
export function createBrowser(origin: string, cookies = new Map<string, string>()): Browser {
  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(new URL(path, origin), {
      method,
      redirect: 'manual',
      headers: {
        ...(method !== 'GET' && { origin, 'sec-fetch-site': 'same-origin' }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    })
    for (const line of response.headers.getSetCookie()) {
      const { name, value, maxAge } = parseSetCookie(line)
      if (maxAge === 0) cookies.delete(name)
      else cookies.set(name, value ?? '')
    }
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: readJson(text) }
  }

  return {
    cookies,
    send,
    at: (otherOrigin) => createBrowser(otherOrigin, new Map(cookies)),
    async signIn(employeeUid, start = '/auth/login') {
      const login = await send('GET', start)
      const location = login.headers.get('location') ?? ''
      return URL.canParse(location) ? send('GET', await answerAtUitid(location, employeeUid)) : login
    },
  }
}

/** Answers UiTID's login page, for either way of signing in; returns the callback address that it redirects to. */
export async function answerAtUitid(authorize: string, employeeUid: string): Promise<string> {
  const { searchParams, origin, pathname } = new URL(authorize)
  const isRefused = employeeUid === 'refuse'
  if (!searchParams.has('oauth_token'))
    return answerAtProvider(authorize, isRefused ? undefined : employeeUid)
  const form = new URLSearchParams({
    oauth_token: searchParams.get('oauth_token') ?? '',
    ...(isRefused ? { refuse: '1' } : { employee: employeeUid }),
  })
  const response = await fetch(origin + pathname, { method: 'POST', redirect: 'manual', body: form })
  return response.headers.get('location') ?? ''
}

/** Goes through the pages of the sandbox's OpenID provider, where an employee's `sub` is their uid with another letter. */
async function answerAtProvider(authorize: string, employeeUid: string | undefined): Promise<string> {
  const { origin } = new URL(authorize)
  const uitid = createBrowser(origin)
  const form = employeeUid === undefined ? { refuse: '1' } : { employee: `f${employeeUid.slice(1)}` }
  const next = ({ headers }: Reply) => new URL(headers.get('location') ?? '', origin).href
  const page = next(await uitid.send('GET', authorize))
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const resume = next(await uitid.send('POST', page, new URLSearchParams(form).toString(), headers))
  return next(await uitid.send('GET', resume))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
