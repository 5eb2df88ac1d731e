import { uidSchema } from '@balie/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../../test/any-text.ts'
import { balieList } from '../calls/balie-list.ts'
import { block } from '../calls/block.ts'
import { createCaller } from '../caller.ts'
import { accessToken, requestToken } from '../calls/oauth-tokens.ts'
import { newCard } from '../calls/new-card.ts'
import { passholderByUid } from '../calls/passholder-by-uid.ts'
import { price } from '../calls/price.ts'
import { retrieve } from '../calls/retrieve.ts'

const API = 'https://uitpas.example/uitid/rest'
const token = { key: 'key', secret: 'secret' }

describe('where calls go', () => {
  const asked: URL[] = []
  const call = createCaller({
    apiUrl: API,
    consumer: token,
    http: {
      send({ url }) {
        asked.push(new URL(url))
        return Promise.resolve({ kind: 'not_sent', cause: 'test' })
      },
      deadlineMs: 1000,
      abandon: () => undefined,
      close: () => Promise.resolve(),
    },
    clock: () => new Date(0),
  })
  const evil = fc.oneof(
    anyText,
    fc.constantFrom(
      '//evil.example',
      'https://evil.example/',
      '../../../',
      '..',
      '@evil.example',
      '#',
      '?a=b',
      '\\\\x',
    ),
  )
  const uid = fc.oneof(evil, fc.string()).filter((text) => uidSchema.safeParse(text).success)

  it('is the service, below its prefix, at the path of that call, whatever the parameters hold', async () => {
    const steady = fc.stringMatching(/^[\w|-][\w.|-]{0,40}$/)
    await fc.assert(
      fc.asyncProperty(evil, fc.oneof(uid, steady), async (text, someone) => {
        asked.length = 0
        const card = { uitpasNumber: '0930000000107', balieConsumerKey: text }
        await requestToken(call, { callbackUrl: text })
        await accessToken(call, { temporary: { key: text, secret: text }, verifier: text })
        await balieList(call, token, { employeeUid: text })
        await retrieve(call, token, { identification: text, balieConsumerKey: text })
        await price(call, token, { ...card, reason: 'LOSS_THEFT', voucherNumber: text })
        await passholderByUid(call, token, { uid: someone, balieConsumerKey: text })
        await block(call, token, card)
        await newCard(call, token, { ...card, uid: text, reason: 'LOSS_THEFT', voucherNumber: text })
        expect(asked.map(({ origin }) => origin)).toEqual(
          Array.from({ length: 8 }, () => 'https://uitpas.example'),
        )
        expect(asked.map(({ pathname }) => decodeURIComponent(pathname))).toEqual(
          [
            'requestToken',
            'accessToken',
            'uitpas/balie/list',
            'uitpas/retrieve',
            'uitpas/price',
            `uitpas/passholder/uid/${someone}`,
            'uitpas/passholder/block/0930000000107',
            'uitpas/passholder/newCard',
          ].map((path) => `/uitid/rest/${path}`),
        )
        for (const { username, password, hash } of asked) expect(username + password + hash).toBe('')
      }),
    )
  })
})
