import { describe, expect, it } from 'vitest'
import { allEndpoints } from './all-endpoints.ts'

const COUNTER = '28808C2F-0DB2-D2CF-F508ECB994D2505F'
const { card, chooseCounter, identify, passholder, passholderNotes, price, login, saveDraft } = allEndpoints
const { searchPassholders } = allEndpoints

describe('the contract with the browser', () => {
  it('has one method and path for each endpoint', () => {
    const all = Object.values(allEndpoints).map((endpoint) => {
      const search = 'search' in endpoint ? endpoint.search : ''
      return `${endpoint.method} ${endpoint.path}${search}`
    })
    expect(new Set(all).size).toBe(all.length)
    for (const path of Object.values(allEndpoints).map((endpoint) => endpoint.path)) {
      expect(path).toMatch(/^\/(?:api|auth)\//)
    }
  })

  it('looks no person up by a GET, whose address would hold the number', () => {
    const lookUps = [identify, passholder, passholderNotes, searchPassholders, card, price]
    for (const { method } of lookUps) expect(method).toBe('POST')
  })

  it('takes any identification that is not empty, without the blanks around it', () => {
    const parsed = identify.request.parse({ identification: ' 84030212350\n', balieConsumerKey: COUNTER })
    expect(parsed.identification).toBe('84030212350')
    for (const identification of ['', '  ', undefined, 84030212350, 'x'.repeat(101)]) {
      expect(identify.request.safeParse({ identification, balieConsumerKey: COUNTER }).success).toBe(false)
    }
  })

  it('requires a counter for every look-up', () => {
    expect(identify.request.safeParse({ identification: '1' }).success).toBe(false)
    expect(passholder.request.safeParse({ uid: 'a' }).success).toBe(false)
    expect(card.request.safeParse({ uitpasNumber: '0930000000107' }).success).toBe(false)
    expect(chooseCounter.request.safeParse({ consumerKey: '' }).success).toBe(false)
  })

  it('takes no uid that could change the meaning of a path', () => {
    for (const uid of ['..', '../x', 'a/b', 'a?b', 'a#b', 'a%2fb', 'a b', '']) {
      expect(passholder.request.safeParse({ uid, balieConsumerKey: COUNTER }).success).toBe(false)
    }
    expect(passholder.request.safeParse({ uid: 'auth0|5b7c0f3e', balieConsumerKey: COUNTER }).success).toBe(
      true,
    )
  })

  it('takes a card number however it is written, and never half of one', () => {
    const asked = (uitpasNumber: string) =>
      card.request.safeParse({ uitpasNumber, balieConsumerKey: COUNTER }).data?.uitpasNumber
    expect(asked('0930 0000 0010 7')).toBe('0930000000107')
    expect(asked('093000000010')).toBeUndefined()
  })

  it('keeps of a draft only its own fields, as short text', () => {
    expect(saveDraft.request.parse({ uid: 'a', reason: 'nonsense', pin: '1234' })).toEqual({
      uid: 'a',
      reason: 'nonsense',
    })
    expect(saveDraft.request.safeParse({ uid: 'x'.repeat(201) }).success).toBe(false)
    expect(saveDraft.request.safeParse({ uid: 1 }).success).toBe(false)
  })

  it('lets a login carry a link', () => {
    expect(login.request.parse({ lang: 'nl', link: { uid: 'a' } })).toEqual({
      lang: 'nl',
      link: { uid: 'a' },
    })
    expect(login.request.safeParse({ lang: 'nl', link: 'uid=a' }).success).toBe(false)
  })
})
