import { describe, expect, it } from 'vitest'
import { answerAtUitid, type Browser } from '../../test/browser.ts'
import { ANKE, JAN } from '../../test/people.ts'
import { useBff } from '../../test/use-bff.ts'

const TEN_MINUTES_MS = 600_000
const isAttempt = (name: string) => name.startsWith('balie-login-')

describe('a login that is under way', () => {
  const stage = useBff()

  const attemptsOf = ({ cookies }: Browser) => [...cookies].filter(([name]) => isAttempt(name))
  const begin = async (browser: Browser, link?: object) => {
    const reply = await browser.send('POST', '/auth/login', { lang: 'nl', ...(link && { link }) })
    return (reply.json as { location: string }).location
  }
  const finish = async (browser: Browser, location: string) => {
    const reply = await browser.send('GET', await answerAtUitid(location, ANKE))
    return reply.headers.get('location')
  }

  it('is a cookie of its own in the browser, and nothing of it is in the store', async () => {
    const browser = stage.bff.browser()
    const before = stage.bff.records()
    await begin(browser, { uid: JAN })
    await begin(browser)
    expect(attemptsOf(browser)).toHaveLength(2)
    expect(stage.bff.records().filter((key) => !key.startsWith('limit:'))).toEqual(
      before.filter((key) => !key.startsWith('limit:')),
    )
  })

  it('reveals nothing of its content', async () => {
    const browser = stage.bff.browser()
    await begin(browser, { uid: JAN })
    const value = attemptsOf(browser)[0]?.[1] ?? ''
    expect(Buffer.from(value, 'base64url').toString('latin1')).not.toContain(JAN)
    expect(value).not.toContain(JAN)
  })

  it('lasts ten minutes, whatever the browser does with its cookies', async () => {
    const browser = stage.bff.browser()
    const [soon, late] = [await begin(browser), await begin(browser)]
    const [soonAnswer, lateAnswer] = [await answerAtUitid(soon, ANKE), await answerAtUitid(late, ANKE)]
    stage.aheadMs = TEN_MINUTES_MS - 5000
    expect((await browser.send('GET', soonAnswer)).headers.get('location')).toBe('/')
    stage.aheadMs = TEN_MINUTES_MS + 5000
    expect((await browser.send('GET', lateAnswer)).headers.get('location')).toBe('/?login=expired')
  })

  it('is good for one return, whatever comes of it', async () => {
    const browser = stage.bff.browser()
    await finish(browser, await begin(browser))
    expect(attemptsOf(browser)).toEqual([])
    const refused = new URL(await answerAtUitid(await begin(browser), ANKE), stage.bff.origin)
    refused.searchParams.delete('oauth_verifier')
    const reply = await browser.send('GET', refused.pathname + refused.search)
    expect(reply.headers.get('location')).toBe('/?login=refused')
    expect(attemptsOf(browser)).toEqual([])
  })

  it('is ended by its own browser alone, and not spoilt by another', async () => {
    const [browser, other] = [stage.bff.browser(), stage.bff.browser()]
    const location = await begin(browser)
    await begin(other)
    const callback = await answerAtUitid(location, ANKE)
    expect((await other.send('GET', callback)).headers.get('location')).toBe('/?login=expired')
    expect((await browser.send('GET', callback)).headers.get('location')).toBe('/')
  })

  it('is no other attempt’s, also when cookies change places', async () => {
    const browser = stage.bff.browser()
    const [first, second] = [await begin(browser), await begin(browser)]
    const names = attemptsOf(browser).map(([name]) => name)
    const values = attemptsOf(browser).map(([, value]) => value)
    for (const [index, name] of names.entries()) browser.cookies.set(name, values[1 - index] ?? '')
    for (const location of [first, second]) expect(await finish(browser, location)).toBe('/?login=expired')
  })

  it('takes its place in the browser only for a while: of many, the newest stay and work', async () => {
    const browser = stage.bff.browser()
    const link = { uid: JAN, returnUrl: `https://crm.example/${'x'.repeat(1500)}` }
    const locations = []
    for (let times = 0; times < 6; times++) locations.push(await begin(browser, times % 2 ? link : undefined))
    const sent = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect(sent.length).toBeLessThan(5000)
    expect(await finish(browser, locations.at(-1) ?? '')).toBe('/')
    expect(await finish(browser, locations[0] ?? '')).toBe('/?login=expired')
  })

  it('keeps the contents of a link, and of one too long for a cookie all but the return address', async () => {
    const long = 'ü'.repeat(190)
    const link = {
      uid: JAN,
      voucherNumber: long,
      reason: long,
      returnUrl: `https://crm.example/${'x'.repeat(1900)}`,
    }
    const browser = stage.bff.browser()
    const location = await begin(browser, link)
    for (const [name, value] of attemptsOf(browser)) expect(name.length + value.length).toBeLessThan(4000)
    await finish(browser, location)
    const { json } = await browser.send('GET', '/api/session')
    expect(json).toMatchObject({ draft: { uid: JAN, voucherNumber: long, reason: long } })
    await browser.send('DELETE', '/api/draft')
  })
})
