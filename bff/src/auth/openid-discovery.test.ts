import { describe, expect, it } from 'vitest'
import { newKey } from '../../test/start-provider.ts'
import { useOpenId } from '../../test/use-openid.ts'

const HOUR_MS = 3_600_000
const paths = (stage: ReturnType<typeof useOpenId>) => stage.provider.requests.map(({ path }) => path)

describe('UiTID’s discovery document', () => {
  const stage = useOpenId()

  it('is asked for when it is first needed, and again after an hour', async () => {
    const browser = stage.bff.browser()
    expect(paths(stage)).toEqual([])
    for (let times = 0; times < 3; times++) await stage.begin(browser)
    expect(paths(stage)).toEqual(['/.well-known/openid-configuration'])
    stage.aheadMs = HOUR_MS + 1
    await stage.begin(browser)
    expect(paths(stage)).toHaveLength(2)
  })

  it('is taken from the last time while it can’t be asked, and needn’t be there at the start', async () => {
    const browser = stage.bff.browser()
    await stage.begin(browser)
    stage.aheadMs = 3 * HOUR_MS
    stage.provider.does.cut = ['/.well-known/openid-configuration']
    expect((await stage.begin(browser)).pathname).toBe('/auth')
  })
})

describe.each([
  ['null', { end_session_endpoint: null, authorization_response_iss_parameter_supported: null }],
  ['empty', { end_session_endpoint: '', authorization_response_iss_parameter_supported: '' }],
  ['no address', { end_session_endpoint: '/nowhere' }],
])('a description of UiTID in which what it lacks is %s', (_, nothing) => {
  const stage = useOpenId()

  it('signs in all the same', async () => {
    stage.provider.does.document = (right) => ({ ...right, ...nothing })
    const browser = stage.bff.browser()
    expect(await stage.signIn(browser)).toBe('/')
    expect(await browser.send('POST', '/auth/logout')).toMatchObject({ status: 200, json: {} })
  })
})

describe('a description of UiTID that says unreadably whether its answers name the issuer', () => {
  const stage = useOpenId()

  it('signs no one in, rather than without that check', async () => {
    stage.provider.does.document = (right) => ({
      ...right,
      authorization_response_iss_parameter_supported: 'true',
    })
    expect((await stage.begin(stage.bff.browser())).search).toMatch(/^\?login=/)
  })
})

describe('a UiTID that is away when this application starts', () => {
  const stage = useOpenId()

  it('is requested again at the next sign-in', async () => {
    stage.provider.does.cut = ['/.well-known/openid-configuration']
    const browser = stage.bff.browser()
    expect((await stage.begin(browser)).search).toBe('?login=away')
    stage.provider.does.cut = []
    expect(await stage.signIn(browser)).toBe('/')
  })
})

describe.each([
  ['a slash that the setting lacks', '/', (own: string) => own.replace(/\/$/, '')],
  ['no slash, although the setting has one', '', (own: string) => `${own}/`],
  ['a path, and a slash that the setting lacks', '/realms/uitid/', (own: string) => own.replace(/\/$/, '')],
])('an issuer with %s', (_, ending, issuer) => {
  const stage = useOpenId({ ending, issuer })

  it('is the same', async () => {
    const browser = stage.bff.browser()
    expect(await stage.signIn(browser)).toBe('/')
    expect(await stage.isSignedIn(browser)).toBe(true)
  })

  it('is the same in a token whose slash differs from discovery’s, with the code redeemed once', async () => {
    const flip = (iss: string) => (iss.endsWith('/') ? iss.slice(0, -1) : `${iss}/`)
    stage.provider.does.claims = (right) => ({ ...right, iss: flip(String(right['iss'])) })
    const browser = stage.bff.browser()
    const { href } = await stage.begin(browser)
    const callback = new URL(stage.provider.answer(href))
    callback.searchParams.set('iss', flip(callback.searchParams.get('iss') ?? ''))
    expect((await browser.send('GET', callback.href)).headers.get('location')).toBe('/')
    expect(paths(stage).filter((path) => path === '/token')).toHaveLength(1)
  })

  it('is verified all the same in such a token', async () => {
    const flip = (iss: string) => (iss.endsWith('/') ? iss.slice(0, -1) : `${iss}/`)
    stage.provider.does.claims = (right) => ({ ...right, iss: flip(String(right['iss'])) })
    stage.provider.does.key = newKey()
    expect(await stage.signIn(stage.bff.browser())).toBe('/?login=failed')
    stage.provider.does.key = undefined
    stage.provider.does.claims = (right) => ({ ...right, iss: `${String(right['iss'])}/` + '/' })
    expect(await stage.signIn(stage.bff.browser())).toBe('/?login=failed')
  })
})
