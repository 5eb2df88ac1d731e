import { describe, expect, it } from 'vitest'
import { answerAtUitid, type Browser } from '../../test/browser.ts'
import { ANKE, BILAL, JAN } from '../../test/people.ts'
import { useBff } from '../../test/use-bff.ts'

describe('after a login', () => {
  const stage = useBff()

  async function begin(browser: Browser, body: object): Promise<string> {
    const reply = await browser.send('POST', '/auth/login', { lang: 'nl', ...body })
    expect(reply.status).toBe(200)
    return (reply.json as { location: string }).location
  }
  const draftOf = async (browser: Browser) => {
    const { json } = await browser.send('GET', '/api/session')
    return (json as { draft?: unknown }).draft
  }

  it.each([
    ['/kaart?x=1', '/kaart?x=1'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/auth/logout', '/'],
    ['kaart', '/'],
  ])('returnTo %j leads to %s', async (returnTo, location) => {
    const browser = stage.bff.browser()
    const reply = await browser.signIn(ANKE, `/auth/login?${new URLSearchParams({ returnTo }).toString()}`)
    expect(reply.headers.get('location')).toBe(location)
  })

  it('a link’s form becomes the draft, and is in no address on the way', async () => {
    const browser = stage.bff.browser()
    const link = { uid: JAN, reason: 'LOSS_THEFT' }
    const location = await begin(browser, { link })
    const callback = await answerAtUitid(location, ANKE)
    const reply = await browser.send('GET', callback)
    for (const address of [location, callback, reply.headers.get('location')])
      expect(address).not.toContain(JAN)
    expect(await draftOf(browser)).toEqual(link)
  })

  it('a draft that was there stays when there was no link', async () => {
    await stage.browser.send('PUT', '/api/draft', { uid: JAN })
    await stage.browser.signIn(ANKE)
    expect(await draftOf(stage.browser)).toEqual({ uid: JAN })
    await stage.browser.send('DELETE', '/api/draft')
  })

  it('a form that one employee filled in goes to that employee only', async () => {
    const browser = stage.bff.browser()
    const link = { uid: JAN, voucherNumber: 'van Anke' }
    await browser.send('GET', await answerAtUitid(await begin(browser, { link, employee: ANKE }), BILAL))
    expect(await draftOf(browser)).toBeUndefined()

    await browser.send('GET', await answerAtUitid(await begin(browser, { link, employee: ANKE }), ANKE))
    expect(await draftOf(browser)).toEqual(link)
    await browser.send('DELETE', '/api/draft')
  })

  it.each([{ lang: 1 }, { lang: 'nl', link: 'uid=a' }, { lang: 'nl', link: { uid: 'x'.repeat(201) } }, []])(
    'nothing comes of a login with the body %j',
    async (body) => {
      const reply = await stage.bff.browser().send('POST', '/auth/login', body)
      expect(reply).toMatchObject({ status: 400, json: { code: 'VALIDATION_FAILED' } })
    },
  )

  it('nothing comes of a login that another site’s page begins with POST', async () => {
    const headers = { origin: 'https://evil.example' }
    const reply = await stage.bff
      .browser()
      .send('POST', '/auth/login', { lang: 'nl', link: { uid: JAN } }, headers)
    expect(reply).toMatchObject({ status: 403, json: { code: 'FORBIDDEN_ORIGIN' } })
  })
})
