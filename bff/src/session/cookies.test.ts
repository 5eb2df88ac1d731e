import { parseSetCookie, type SetCookie } from 'cookie'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAtUitid, type Reply } from '../../test/browser.ts'
import { ANKE } from '../../test/people.ts'
import { type Bff, startBff } from '../../test/start-bff.ts'

const cookiesOf = (reply: Reply): SetCookie[] =>
  reply.headers.getSetCookie().map((line) => parseSetCookie(line))

describe.each([
  ['http', undefined],
  ['https', 'https://balie.example'],
])('the cookies over %s', (scheme, publicUrl) => {
  const prefix = scheme === 'https' ? '__Host-' : ''
  let bff: Bff
  let cookies: SetCookie[]

  beforeAll(async () => {
    bff = await startBff(publicUrl === undefined ? {} : { environment: { PUBLIC_URL: publicUrl } })
    const browser = bff.browser()
    const login = await browser.send('GET', '/auth/login')
    const { pathname, search } = new URL(await answerAtUitid(login.headers.get('location') ?? '', ANKE))
    const callback = await browser.send('GET', pathname + search)
    const logout = await browser.send('POST', '/auth/logout', undefined, { origin: publicUrl ?? bff.origin })
    expect(logout.status).toBe(204)
    cookies = [login, callback, logout].flatMap(cookiesOf)
  })
  afterAll(() => bff.close())

  it('are the login’s, the mark, the login’s end, the session’s and its end', () => {
    const [login = '', ...others] = cookies.map(({ name }) => name)
    expect(login).toMatch(new RegExp(`^${prefix}balie-login-[\\w-]{12}$`))
    expect(others).toEqual([`${prefix}balie-mark`, login, `${prefix}balie`, `${prefix}balie`])
  })

  it('are for the server alone, not sent by other sites, and bound to this host', () => {
    for (const cookie of cookies) {
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' })
      expect(cookie.domain).toBeUndefined()
      expect(cookie.secure ?? false).toBe(scheme === 'https')
    }
  })

  it('of the session last as long as the browser runs, and are removed with the session', () => {
    const [, , , session, end] = cookies
    expect(session?.value).toMatch(/^[\w-]{43}$/)
    expect(session?.maxAge).toBeUndefined()
    expect(end).toMatchObject({ value: '', maxAge: 0 })
  })

  it('of a login last ten minutes, and are removed once the browser is back', () => {
    const [login, , over] = cookies
    expect(login?.maxAge).toBe(600)
    expect(over).toMatchObject({ value: '', maxAge: 0 })
  })

  it('of the mark don’t reveal who signed in', () => {
    expect(cookies[1]?.value).toBe('1')
  })
})
