import { describe, expect, it } from 'vitest'
import { CLIENT } from '../../test/start-provider.ts'
import { useOpenId } from '../../test/use-openid.ts'

describe('a logout after OpenID Connect', () => {
  const stage = useOpenId()

  it('ends the session here, and sends the browser to end it at UiTID and come back', async () => {
    const browser = stage.bff.browser()
    await stage.signIn(browser)
    const id = browser.cookies.get('balie') ?? ''
    const reply = await browser.send('POST', '/auth/logout')
    expect(reply.status).toBe(200)
    const location = new URL((reply.json as { location: string }).location)
    expect(location.origin + location.pathname).toBe(new URL('/logout', stage.provider.issuer).href)
    expect(Object.fromEntries(location.searchParams)).toEqual({
      id_token_hint: expect.stringMatching(/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/) as string,
      client_id: CLIENT.id,
      post_logout_redirect_uri: `${stage.bff.origin}/`,
      state: 'signed-out',
    })
    browser.cookies.set('balie', id)
    expect(await stage.isSignedIn(browser)).toBe(false)
  })

  it('names only the client where the identity token is too long for an address', async () => {
    stage.provider.does.claims = (right) => ({ ...right, groups: Array(500).fill('een-groep') })
    const browser = stage.bff.browser()
    await stage.signIn(browser)
    const { location } = (await browser.send('POST', '/auth/logout')).json as { location: string }
    expect(Object.fromEntries(new URL(location).searchParams)).toEqual({
      client_id: CLIENT.id,
      post_logout_redirect_uri: `${stage.bff.origin}/`,
      state: 'signed-out',
    })
  })

  it.each([
    ['is away', { cut: ['/.well-known/openid-configuration'] }],
    [
      'has no address for it',
      { document: (right: Record<string, unknown>) => ({ ...right, end_session_endpoint: undefined }) },
    ],
  ])('ends the session here when UiTID %s, and says that it may still know them', async (_, behaviour) => {
    const browser = stage.bff.browser()
    await stage.signIn(browser)
    Object.assign(stage.provider.does, behaviour)
    const reply = await browser.send('POST', '/auth/logout')
    expect([reply.status, reply.json]).toEqual([200, {}])
    expect(browser.cookies.has('balie')).toBe(false)
    expect(await stage.isSignedIn(browser)).toBe(false)
  })

  it('without a session is done immediately', async () => {
    expect((await stage.bff.browser().send('POST', '/auth/logout')).status).toBe(204)
    expect(stage.provider.requests).toEqual([])
  })
})
