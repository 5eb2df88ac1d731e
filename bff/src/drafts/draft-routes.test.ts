import { afterEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../test/browser.ts'
import { ANKE, BILAL, JAN } from '../../test/people.ts'
import { useBff } from '../../test/use-bff.ts'

describe('the draft', () => {
  const stage = useBff()
  const draftOf = async (browser: Browser) => {
    const { json } = await browser.send('GET', '/api/session')
    return (json as { draft?: unknown }).draft
  }
  const DRAFT = { uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: '09300', voucherNumber: 'half getypt ' }
  afterEach(() => stage.browser.send('DELETE', '/api/draft'))

  it('is kept as it was typed, the last one only', async () => {
    expect(await draftOf(stage.browser)).toBeUndefined()
    expect((await stage.browser.send('PUT', '/api/draft', { uid: 'x' })).status).toBe(204)
    await stage.browser.send('PUT', '/api/draft', DRAFT)
    expect(await draftOf(stage.browser)).toEqual(DRAFT)
    expect((await stage.browser.send('DELETE', '/api/draft')).status).toBe(204)
    expect(await draftOf(stage.browser)).toBeUndefined()
  })

  it.each([
    '84030212350',
    '84.03.02-123.50',
    'peeters 84 03 02 123 50',
    'rrn 84.03.02-123.50',
    '840302123',
    'àç"à"&é("',
  ])('keeps no national number that is typed to find a person, nor a part of one: %s', async (search) => {
    await stage.browser.send('PUT', '/api/draft', { ...DRAFT, search })
    expect(await draftOf(stage.browser)).toEqual(DRAFT)
    await stage.browser.send('PUT', '/api/draft', { search, balieConsumerKey: 'k' })
    expect(await draftOf(stage.browser)).toBeUndefined()
  })

  it.each(['peeters an', '12/03/1984', 'peeters 12/03/1984 9300', '9300 peeters 12.03.1984'])(
    'keeps other facts that are typed to find a person: %s',
    async (search) => {
      await stage.browser.send('PUT', '/api/draft', { search })
      expect(await draftOf(stage.browser)).toEqual({ search })
    },
  )

  it('keeps the parts of a search that were corrected by hand, without any that may be a national number', async () => {
    const parts = { name: 'van de peeters', firstName: '', dateOfBirth: '12/03/1984', postalCode: '9300' }
    await stage.browser.send('PUT', '/api/draft', { search: 'peeters', parts })
    expect(await draftOf(stage.browser)).toEqual({ search: 'peeters', parts })
    for (const name of ['84030212350', 'peeters 84.03.02-123.50', '840302123', '12350']) {
      await stage.browser.send('PUT', '/api/draft', { search: 'peeters', parts: { ...parts, name } })
      expect(await draftOf(stage.browser)).toEqual({ search: 'peeters' })
    }
    await stage.browser.send('PUT', '/api/draft', { search: '840302123', parts })
    expect(await draftOf(stage.browser)).toBeUndefined()
  })

  it('is there for the same employee in another browser and after another login, and for no one else', async () => {
    await stage.browser.send('PUT', '/api/draft', DRAFT)
    const [anke, bilal] = [stage.bff.browser(), stage.bff.browser()]
    await anke.signIn(ANKE)
    await bilal.signIn(BILAL)
    expect(await draftOf(anke)).toEqual(DRAFT)
    expect(await draftOf(bilal)).toBeUndefined()

    await bilal.send('PUT', '/api/draft', { uid: 'b' })
    await bilal.send('DELETE', '/api/draft')
    expect(await draftOf(anke)).toEqual(DRAFT)
    await stage.browser.send('POST', '/auth/logout')
    await stage.browser.signIn(ANKE)
    expect(await draftOf(stage.browser)).toEqual(DRAFT)
  })

  it('belongs to its window; another window is offered the last one', async () => {
    const of = async (window: string) => {
      const { json } = await stage.browser.send('GET', '/api/session', undefined, { 'x-window': window })
      return (json as { draft?: unknown }).draft
    }
    const [one, other] = [
      { ...DRAFT, window: 'w-1' },
      { uid: 'x', window: 'w-2' },
    ]
    await stage.browser.send('PUT', '/api/draft', one)
    await stage.browser.send('PUT', '/api/draft', other)
    expect(await of('w-1')).toEqual(one)
    expect(await of('w-2')).toEqual(other)
    expect(await of('w-3')).toEqual(other)
    expect(await of('not a window!')).toEqual(other)
    await stage.browser.send('DELETE', '/api/draft', undefined, { 'x-window': 'w-1' })
    expect(await of('w-1')).toEqual(other)
    await stage.browser.send('DELETE', '/api/draft', undefined, { 'x-window': 'w-2' })
    expect(await of('w-2')).toBeUndefined()
  })

  it('holds nothing but the fields of the form', async () => {
    await stage.browser.send('PUT', '/api/draft', { ...DRAFT, secret: 'x' })
    expect(await draftOf(stage.browser)).toEqual(DRAFT)
  })

  it('is refused if it isn’t a draft, comes from elsewhere, or has no session', async () => {
    expect((await stage.browser.send('PUT', '/api/draft', { uid: 'x'.repeat(201) })).status).toBe(400)
    expect((await stage.browser.send('PUT', '/api/draft', DRAFT, { origin: 'null' })).status).toBe(403)
    expect((await stage.browser.send('DELETE', '/api/draft', undefined, { origin: 'null' })).status).toBe(403)
    expect((await stage.bff.browser().send('PUT', '/api/draft', DRAFT)).status).toBe(401)
    expect((await stage.bff.browser().send('DELETE', '/api/draft')).status).toBe(401)
    expect(await draftOf(stage.browser)).toBeUndefined()
  })
})
