import { endpoints, pageSessionSchema } from '@balie/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../test/browser.ts'
import { ANKE, BILAL, CELESTINE, MUNTPUNT, OOSTKAAI, ZANDLOPER } from '../../test/people.ts'
import { rawAnswer } from '../../test/raw-answer.ts'
import { useBff } from '../../test/use-bff.ts'

const { method, path } = endpoints.chooseCounter

describe('the counter that an employee chose', () => {
  const stage = useBff()
  let bilal: Browser
  beforeEach(async () => {
    bilal = await signedIn(BILAL)
  })

  async function signedIn(employeeUid: string) {
    const browser = stage.bff.browser()
    await browser.signIn(employeeUid)
    return browser
  }
  const choose = (browser: Browser, consumerKey: unknown) => browser.send(method, path, { consumerKey })
  const initial = async (browser: Browser) =>
    pageSessionSchema.parse((await browser.send('GET', '/api/session')).json).initialCounter

  it('is remembered: the last one, on another PC too, and for this employee only', async () => {
    const before = await initial(await signedIn(CELESTINE))
    for (const key of [ZANDLOPER, OOSTKAAI]) {
      expect(await choose(bilal, key)).toMatchObject({ status: 204, text: '' })
      expect(await initial(bilal)).toBe(key)
    }
    await bilal.send('POST', '/auth/logout')
    expect(await initial(await signedIn(BILAL))).toBe(OOSTKAAI)
    expect([before, await initial(await signedIn(CELESTINE))]).toEqual([undefined, undefined])
  })

  it('is refused when it is not theirs, and the one before stays', async () => {
    const celestine = await signedIn(CELESTINE)
    await choose(celestine, ZANDLOPER)
    for (const key of [OOSTKAAI, ZANDLOPER.toUpperCase(), 'made-up']) {
      expect(await choose(celestine, key)).toMatchObject({
        status: 403,
        json: { code: 'FORBIDDEN_COUNTER', field: 'balieConsumerKey' },
      })
    }
    expect(await initial(celestine)).toBe(ZANDLOPER)
  })

  it('is not proposed once the employee no longer works there', async () => {
    await choose(bilal, ZANDLOPER)
    const answerWith = (...keys: string[]) => {
      const balies = keys.map((key) => `<balie><id>1</id><consumerKey>${key}</consumerKey></balie>`).join('')
      stage.bff.sandbox.control.addFault({
        call: 'balieList',
        fault: rawAnswer(`<response><balies>${balies}</balies></response>`),
      })
    }
    answerWith(MUNTPUNT, OOSTKAAI)
    expect(await initial(await signedIn(BILAL))).toBeUndefined()
    answerWith(MUNTPUNT)
    expect(await initial(await signedIn(BILAL))).toBe(MUNTPUNT)
    answerWith()
    expect(await initial(await signedIn(BILAL))).toBeUndefined()
    expect(await initial(await signedIn(BILAL))).toBe(ZANDLOPER)
  })

  it('is the only counter of an employee, even if they chose it', async () => {
    expect((await choose(stage.browser, MUNTPUNT)).status).toBe(204)
    expect(await initial(stage.browser)).toBe(MUNTPUNT)
  })

  it.each([undefined, '', 1, 'x'.repeat(129)])('cannot be %j', async (consumerKey) => {
    expect(await choose(bilal, consumerKey)).toMatchObject({
      status: 400,
      json: { code: 'VALIDATION_FAILED', errors: [{ field: 'consumerKey', code: 'COUNTER_REQUIRED' }] },
    })
  })

  it('needs a session and our own page', async () => {
    expect((await choose(stage.bff.browser(), ZANDLOPER)).status).toBe(401)
    const elsewhere = { origin: 'https://evil.example' }
    expect((await bilal.send(method, path, { consumerKey: MUNTPUNT }, elsewhere)).status).toBe(403)
  })

  it('cannot be chosen when the service no longer takes the token', async () => {
    const anke = await signedIn(ANKE)
    stage.bff.sandbox.control.revokeTokens(ANKE)
    expect(await choose(anke, MUNTPUNT)).toMatchObject({ status: 401, json: { code: 'SESSION_EXPIRED' } })
  })
})
