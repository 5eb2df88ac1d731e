import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedIn, signingIn, xmlOfCounters } from '../../test/answer-surroundings.ts'
import type { Browser } from '../../test/browser.ts'
import { type RunningApp, startApp } from '../../test/start-bff.ts'
import { type Said, startUpstream, type TestUpstream } from '../../test/upstream.ts'

const COUNTER = { id: '4201', consumerKey: 'C0FFEE00-ba1e-0000-000000000000a001', name: 'Leeszaal' }
const { consumerKey: balieConsumerKey } = COUNTER
const CARD = '0930000422202'
const OTHER_CARD = '0930000000107'
const UID = '5b7c0f3e-0000-4000-8000-000000000001'

let upstream: TestUpstream
let app: RunningApp
let browser: Browser
let said: Said
beforeAll(async () => {
  upstream = await startUpstream()
  upstream.answer = (asked) => signingIn(asked) ?? xmlOfCounters(asked, [COUNTER]) ?? said
  app = await startApp(upstream)
  browser = app.browser()
  await signedIn(browser)
})
afterAll(() => Promise.all([app.close(), upstream.close()]))

const number = (digits: string) => `<uitpasNumber><uitpasNumber>${digits}</uitpasNumber></uitpasNumber>`
const SYSTEM = '<cardSystem><id>901</id><name>Aalst</name></cardSystem>'
const card = (digits: string, status = 'LOCAL_STOCK') =>
  `<card><kansenpas>false</kansenpas><status>${status}</status>${number(digits)}${SYSTEM}</card>`
const currentCard = (digits: string) =>
  `<currentCard><kansenpas>false</kansenpas><status>ACTIVE</status>${number(digits)}</currentCard>`
const person = ({ name = 'Peeters', inside = '' }) =>
  `<passHolder><name>${name}</name><firstName>An</firstName><uitIdUser><id>${UID}</id></uitIdUser>` +
  `<cardSystemSpecific>${SYSTEM}${currentCard(CARD)}${inside}<kansenStatuut>false</kansenStatuut></cardSystemSpecific></passHolder>`

async function ask(path: string, body: object, inside: string) {
  said = { headers: { 'content-type': 'application/xml' }, body: `<response>${inside}</response>` }
  return browser.send('POST', path, { ...body, balieConsumerKey })
}
const identify = (inside: string) => ask('/api/identifications', { identification: CARD }, inside)
const find = (inside: string) =>
  ask('/api/passholder-searches', { name: 'peeters', dateOfBirth: '1984-03-12' }, inside)

describe('a person is served all the same', () => {
  it.each([
    ['an & that somebody forgot to escape', 'Peeters & Zn', 'Peeters & Zn'],
    ['a reference and such an &', 'P&amp;Q & R&S; T', 'P&Q & R&S; T'],
    ['control characters of a pasted text', 'Pee\u000bters\u0002', 'Peeters'],
    ['a comment in the middle', 'Pee<!-- of -->ters', 'Peeters'],
    ['two CDATA sections', '<![CDATA[Pee]]><![CDATA[ters & Zn]]>', 'Peeters & Zn'],
  ])('with %s in their name', async (_, name, read) => {
    expect((await identify(person({ name }))).json).toMatchObject({ passholder: { uid: UID, name: read } })
  })

  it.each([
    ['the same current card twice', person({ inside: currentCard(CARD) })],
    ['the same membership twice', person({}).replace(/<cardSystemSpecific>.*<\/cardSystemSpecific>/, '$&$&')],
    ['a card’s number in groups', person({}).replace(CARD, '\n 0930 0004\u00a02220 2 ')],
  ])('with %s', async (_, inside) => {
    const { json } = await identify(inside)
    // toMatchObject also compares the length of a list.
    expect(json).toMatchObject({ passholder: { memberships: [{ currentCard: { uitpasNumber: CARD } }] } })
  })

  it('but not with two current cards: it is unclear which to block', async () => {
    expect(await identify(person({ inside: currentCard(OTHER_CARD) }))).toMatchObject({ status: 502 })
  })

  it('nor where it isn’t said who of two it is', async () => {
    const other = person({}).replaceAll(UID, UID.replace('1', '2'))
    expect(await identify(person({}) + other)).toMatchObject({ status: 502 })
  })

  it('with a picture that is called image/jpg', async () => {
    const picture = `/9j/${'A'.repeat(200)}`
    const uri = `<picture>data:image/jpg;base64,${picture}</picture></passHolder>`
    const { json } = await identify(person({}).replace('</passHolder>', uri))
    expect(json).toMatchObject({ passholder: { picture } })
  })
})

describe('a 200 that holds nothing but a code', () => {
  const looks = [
    ['/api/identifications', { identification: CARD }],
    ['/api/passholder-searches', { name: 'peeters', dateOfBirth: '1984-03-12' }],
    ['/api/passholders', { uid: UID }],
    ['/api/cards', { uitpasNumber: CARD }],
    ['/api/prices', { reason: 'LOSS_THEFT', uitpasNumber: CARD }],
    ['/api/stock-counts', {}],
  ] as const
  const denied =
    '<code>ACCESS_DENIED</code><message>No</message><requiredPermission>P - A</requiredPermission>'

  it.each(looks)('is told in the words of that code: %s', async (path, body) => {
    expect(await ask(path, body, denied)).toMatchObject({
      status: 403,
      json: { code: 'ACCESS_DENIED', requiredPermission: 'P - A' },
    })
    expect((await ask(path, body, '<code>NOBODY_LISTED_IT</code><card/>')).text).toContain('NOBODY_LISTED_IT')
  })

  it('is none where there is more that can’t be read, or its code is none', async () => {
    const unreadable = '<code>ACCESS_DENIED</code><card>x</card>'
    for (const inside of [unreadable, '<code>No idea</code>', '<message>ACCESS_DENIED</message>'])
      expect(await identify(inside)).toMatchObject({ status: 502, json: { code: 'UITPAS_FAILED' } })
  })

  it('is information beside people who were found', async () => {
    const found = person({}).replaceAll('passHolder', 'passholder')
    const inside = `<code>KANSENSTATUUT_EXPIRED</code><passholders>${found}</passholders>`
    expect((await find(inside)).json).toMatchObject({ passholders: [{ uid: UID }] })
  })
})

describe('several cards', () => {
  it.each([
    ['the one that was asked for', card(OTHER_CARD) + card(CARD), CARD],
    [
      'the one that the service goes on with',
      `${card(OTHER_CARD)}${card(CARD)}<uitpasNumberOriginalRequest>${OTHER_CARD}</uitpasNumberOriginalRequest>`,
      OTHER_CARD,
    ],
    ['one that is told twice', card(OTHER_CARD).repeat(2), undefined],
    ['a person with others', person({}) + card(OTHER_CARD) + card('0930000166411'), undefined],
  ])('are read: %s', async (_, inside, uitpasNumber) => {
    const reply = await identify(inside)
    const { card: read } = reply.json as { card?: { uitpasNumber?: string } }
    expect(read?.uitpasNumber).toBe(uitpasNumber)
  })
})

describe('a page of people', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const uid = `<uitIdUser><id>u-${index}</id></uitIdUser>`
      return `<passholder><name>Peeters</name><firstName>An</firstName>${uid}</passholder>`
    })
  const page = (all: string[], total: number) =>
    `<passholders>${all.join('')}</passholders><total>${total}</total>`

  it.each([
    ['without a uid', '<passholder><name>Peeters</name></passholder>'],
    [
      'with two cards at once',
      person({ inside: currentCard(OTHER_CARD) }).replaceAll('passHolder', 'passholder'),
    ],
  ])('isn’t the last one because somebody %s is on it', async (_, odd) => {
    const { status, json } = await find(page([...people(9), odd], 37))
    expect(status).toBe(200)
    expect((json as { total: number }).total).toBeGreaterThan(9)
  })

  it('without a readable person isn’t an empty page', async () => {
    expect(await find(page(['<passholder>Peeters</passholder>'], 1))).toMatchObject({ status: 502 })
    expect(await find(page([], 0))).toMatchObject({ status: 200, json: { passholders: [] } })
  })
})

describe('a stock', () => {
  it('counts what is written otherwise, and leaves out only what can’t be read', async () => {
    const count = (system: string, status = 'LOCAL_STOCK') =>
      `<counter><status>${status}</status><kansenstatuut>false</kansenstatuut><count>4</count>${system}</counter>`
    const inside = [
      count('<cardSystemId>901</cardSystemId>'),
      count('<cardSystemId>901</cardSystemId>'),
      count('<cardSystem><id>902</id></cardSystem>', 'sent_to_balie'),
      count('<cardSystem><id>903</id></cardSystem><cardSystem><id>904</id></cardSystem>'),
      '<counter>four</counter>',
    ]
    const lists = `<counters>${inside.join('')}</counters><counters>${count('<cardSystemId>905</cardSystemId>')}</counters>`
    const { json } = await ask('/api/stock-counts', {}, lists)
    expect(json).toEqual({
      counts: [
        { cardSystem: { id: '901' }, kansenpas: false, where: 'here', count: 4 },
        { cardSystem: { id: '902' }, kansenpas: false, where: 'on_its_way', count: 4 },
        { cardSystem: { id: '905' }, kansenpas: false, where: 'here', count: 4 },
      ],
    })
  })

  it.each(['<counters/>', '', '\n  ', '<counters>\n</counters>'])('is empty: %j', async (inside) => {
    expect(await ask('/api/stock-counts', {}, inside)).toMatchObject({ status: 200, json: { counts: [] } })
  })

  it.each(['<total>0</total>', '<code>NOBODY_LISTED_IT</code><counters/>', 'none'])(
    'isn’t empty where it says something else: %s',
    async (inside) => {
      expect((await ask('/api/stock-counts', {}, inside)).status).not.toBe(200)
    },
  )
})
