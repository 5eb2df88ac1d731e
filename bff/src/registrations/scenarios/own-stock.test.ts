import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { registering, signedIn, signingIn, xmlOfCounters } from '../../../test/answer-surroundings.ts'
import type { Browser } from '../../../test/browser.ts'
import { register } from '../../../test/registering.ts'
import { type RunningApp, startApp } from '../../../test/start-bff.ts'
import { startUpstream, type TestUpstream } from '../../../test/upstream.ts'

const COUNTER = {
  id: '4201',
  consumerKey: 'C0FFEE00-ba1e-0000-000000000000a001',
  actorId: '5eaf00d0-1633-4000-8000-00000000b042',
  name: 'Leeszaal',
}
const HOLDER = 'c0ffee00-0000-4000-8000-000000000001'
const OLD_CARD = '0930000422202'
const NEW_CARD = '0930000000107'
const ORDER = {
  uid: HOLDER,
  reason: 'LOSS_THEFT',
  uitpasNumber: NEW_CARD,
  balieConsumerKey: COUNTER.consumerKey,
}
const REPLACEMENT = { ...ORDER, blockUitpasNumber: OLD_CARD }

let upstream: TestUpstream
let app: RunningApp
let browser: Browser
/** The id of the counter in the answer about the new card. */
let lying: string
/** An answer comes compressed without having been asked for, with or without a header for it. */
let zip: 'no' | 'said' | 'unsaid'
beforeAll(async () => {
  upstream = await startUpstream()
  upstream.answer = (asked) => {
    if (asked.path.includes('/block/'))
      return { body: '<response><code>ACTION_SUCCEEDED</code><message>ok</message></response>' }
    const said =
      signingIn(asked) ??
      xmlOfCounters(asked, [COUNTER]) ??
      registering(asked, { counter: lying, holder: HOLDER, newCard: NEW_CARD, oldCard: OLD_CARD })
    if (zip === 'no') return said
    const headers = { ...said.headers, ...(zip === 'said' && { 'content-encoding': 'gzip' }) }
    return { ...said, headers, body: gzipSync(said.body) }
  }
})
afterAll(() => upstream.close())
beforeEach(async () => {
  lying = COUNTER.consumerKey
  zip = 'no'
  app = await startApp(upstream, { environment: { UITPAS_SETTLE_MS: '0' } })
  browser = app.browser()
  await signedIn(browser)
  upstream.asked = []
})
afterEach(() => app.close())

async function cardFacts() {
  const { balieConsumerKey } = ORDER
  const { json } = await browser.send('POST', '/api/cards', { uitpasNumber: NEW_CARD, balieConsumerKey })
  return json
}
function writes() {
  return upstream.asked.filter(({ method }) => method === 'POST').map(({ path }) => path.split('/')[2])
}

describe('a card in stock, at a service that is not our sandbox', () => {
  it.each([
    ['key', COUNTER.consumerKey, 'no'],
    ['key in capitals', COUNTER.consumerKey.toUpperCase(), 'no'],
    ['key in small letters', COUNTER.consumerKey.toLowerCase(), 'no'],
    ['actor id', COUNTER.actorId, 'no'],
    ['actor id in capitals', COUNTER.actorId.toUpperCase(), 'no'],
    ['number', COUNTER.id, 'no'],
    ['key among white space', `\n   ${COUNTER.consumerKey}\n `, 'no'],
    ['key in a CDATA section', `<![CDATA[${COUNTER.consumerKey}]]>`, 'no'],
    ['key in a compressed answer', COUNTER.consumerKey, 'said'],
    ['key in an answer that is compressed without a word', COUNTER.consumerKey, 'unsaid'],
  ] as const)(
    'that names this counter by its %s is in stock here, and the old card is blocked for it',
    async (_, id, way) => {
      lying = id
      zip = way
      expect(await cardFacts()).toMatchObject({ status: 'LOCAL_STOCK', atThisCounter: true })
      const reply = await register(browser, REPLACEMENT)
      expect(reply).toMatchObject({ status: 201, json: { outcome: 'registered', block: 'done' } })
      expect(writes()).toEqual(['block', 'newCard'])
    },
  )

  it.each([
    ['another counter', 'deadbeef-0000-4000-8000-000000000002'],
    ['this one without its dashes', COUNTER.consumerKey.replaceAll('-', '')],
    ['this one by name', COUNTER.name],
  ])(
    'that names %s is in stock elsewhere: nothing is blocked for it, and it can be registered',
    async (_, id) => {
      lying = id
      expect(await cardFacts()).toMatchObject({ atThisCounter: false })
      expect(await register(browser, REPLACEMENT)).toMatchObject({
        status: 422,
        json: { outcome: 'not_registered', block: 'failed' },
      })
      expect(writes()).toEqual([])
      expect(await register(browser, ORDER)).toMatchObject({ status: 201, json: { block: 'not_requested' } })
    },
  )

  it('that names no counter may be anywhere: nothing is blocked for it, and it can be registered', async () => {
    lying = ''
    expect(await cardFacts()).not.toHaveProperty('atThisCounter')
    expect(await register(browser, REPLACEMENT)).toMatchObject({
      status: 422,
      json: { code: 'NEW_CARD_UNSURE', outcome: 'not_registered', block: 'failed' },
    })
    expect(writes()).toEqual([])
    expect(await register(browser, ORDER)).toMatchObject({ status: 201 })
  })
})
