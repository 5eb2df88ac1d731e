import { brusselsDate, passholderNotesEndpoint } from '@balie/shared'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NOTES, notesFacts } from '../../test/answer-facts.ts'
import { type AnswerFile, answerFiles } from '../../test/answer-files.ts'
import { notedIn } from '../../test/answer-notes.ts'
import { HOLDER, NEW_CARD, problemFacts, READERS } from '../../test/answer-readers.ts'
import { registering, signedIn, signingIn, xmlOfCounters } from '../../test/answer-surroundings.ts'
import { type RunningApp, startApp } from '../../test/start-bff.ts'
import { CLIENT, type Provider, startProvider } from '../../test/start-provider.ts'
import { type Asked, type Said, startUpstream, type TestUpstream } from '../../test/upstream.ts'

const today = brusselsDate(new Date())
const files = answerFiles()
/** Files of both ways of signing in, which the page doesn't get as JSON. */
const SIGN_IN = ['requestToken', 'accessToken', 'exchange']
/**
 * Facts that this application doesn't use: a code beside an answer adds nothing to it; no search is by number; and a
 * page that isn't full is the last one, whatever the total.
 */
const UNASKED = ['information', 'unknownNumbers', 'total']
const read = files.filter(({ call }) => !SIGN_IN.includes(call))

let upstream: TestUpstream
let app: RunningApp
let provider: Provider
let openIdApp: RunningApp
beforeAll(async () => {
  upstream = await startUpstream()
  provider = await startProvider()
  openIdApp = await startApp(upstream, {
    environment: {
      UITID_ISSUER: provider.issuer,
      UITID_CLIENT_ID: CLIENT.id,
      UITID_CLIENT_SECRET: CLIENT.secret,
    },
  })
  // Open outcomes are looked up until they are settled, and here none ever is.
  app = await startApp(upstream, { environment: { UITPAS_SETTLE_MS: '0' } })
})
afterAll(() => Promise.all([app.close(), openIdApp.close(), upstream.close(), provider.close()]))
beforeEach(() => {
  upstream.asked = []
})

/** Plays the service: answers the call of the file with the file, and other calls with answers that go with it. */
function serviceOf(file: AnswerFile) {
  const reader = READERS[file.call]
  return (asked: Asked): Said => {
    if (reader?.path.test(asked.path)) return saidBy(file)
    const counter = textIn(file, 'balieConsumerKey')
    const counters = file.counters ?? [{ id: '4201', consumerKey: counter, name: 'Leeszaal' }]
    return (
      signingIn(asked) ??
      xmlOfCounters(asked, counters) ??
      registering(asked, {
        counter,
        holder: file.call === 'prolong' ? textIn(file, 'uid') : HOLDER,
        newCard: NEW_CARD,
        oldCard: textIn(file, 'uitpasNumber'),
      })
    )
  }
}

function textIn({ request }: AnswerFile, parameter: string): string {
  const value = request[parameter]
  return typeof value === 'string' ? value : ''
}

function saidBy({ status, headers, body, name }: AnswerFile): Said {
  const type = name.includes('token') ? 'application/x-www-form-urlencoded' : 'application/xml'
  return { status, headers: { 'content-type': type, ...headers }, body }
}

/** `not yes`: no and unsure are both right. Notes have a call of their own. */
function matching(expected: unknown): unknown {
  if (expected === 'not yes') return expect.stringMatching(/^(?:no|unsure)$/)
  if (Array.isArray(expected)) return expected.map(matching)
  if (typeof expected !== 'object' || expected === null) return expected
  return expect.objectContaining(
    Object.fromEntries(
      Object.entries(expected)
        .filter(([key]) => !NOTES.some((note) => note === key))
        .map(([key, value]) => [key, matching(value)]),
    ),
  )
}

describe('the real application reads what the service says', () => {
  it.each(read.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    upstream.answer = serviceOf(file)
    const browser = app.browser()
    await signedIn(browser)
    const reader = READERS[file.call]
    const reply = await reader?.ask(browser, file.request)
    // A code next to an answer is informational: the test checks that it still counts as an answer.
    const expected = Object.fromEntries(Object.entries(file.expect).filter(([key]) => !UNASKED.includes(key)))
    const told =
      reply?.status === 200 || reply?.status === 201
        ? reader?.facts(reply.json, today)
        : reply && problemFacts(reply)
    expect(told, reply?.text).toEqual(matching(expected))
    for (const note of NOTES) expect(reply?.text).not.toContain(`"${note}"`)
  })

  const noted = read.flatMap((file) => notedIn(file).map((person) => [file.name, person, file] as const))

  it.each(noted)('%s: the notes about them', async (_, { uid, xml, expected }, file) => {
    const balieConsumerKey = textIn(file, 'balieConsumerKey')
    upstream.answer = (asked) =>
      asked.path === `uitpas/passholder/uid/${uid}`
        ? { headers: { 'content-type': 'application/xml' }, body: xml }
        : serviceOf(file)(asked)
    const browser = app.browser()
    await signedIn(browser)
    const { path, response } = passholderNotesEndpoint
    const reply = await browser.send('POST', path, { uid, purpose: 'grant', balieConsumerKey })
    expect(notesFacts(response.parse(reply.json)), reply.text).toMatchObject(expected)
  })

  it('and of everyone about whom a file has notes', () => {
    expect([noted.length, new Set(noted.map(([name]) => name)).size]).toEqual([8, 8])
  })

  it('request-token and access-token: signs in with what they say', async () => {
    const said = Object.fromEntries(files.map((file) => [file.name, file]))
    upstream.answer = (asked) => {
      const file = { requestToken: 'request-token', accessToken: 'access-token' }[asked.path]
      const found = file === undefined ? undefined : said[file]
      return found ? saidBy(found) : (xmlOfCounters(asked, []) ?? { status: 500, body: '' })
    }
    const browser = app.browser()
    await signedIn(browser)
    const { json } = await browser.send('GET', '/api/session')
    const request = said['request-token']?.expect['token'] as { token: string }
    const access = said['access-token']?.expect['token'] as { token: string; uid: string }
    expect(json).toMatchObject({ employee: { uid: access.uid } })
    const [, second, third] = upstream.asked.map(({ authorization }) => authorization)
    expect(second).toContain(`oauth_token="${request.token}"`)
    expect(third).toContain(`oauth_token="${access.token}"`)
  })

  it.each([
    ['exchange', '/'],
    ['exchange-failed', '/?login=no-account'],
  ])('%s: the sign-in ends at %s', async (name, location) => {
    const file = files.find((other) => other.name === name)
    if (!file) throw new Error(`no ${name}`)
    upstream.answer = (asked) =>
      asked.path === 'authapi/auth0at'
        ? saidBy(file)
        : (xmlOfCounters(asked, []) ?? { status: 500, body: '' })
    provider.does = { accessToken: textIn(file, 'at') }
    const browser = openIdApp.browser()
    const login = await browser.send('GET', '/auth/login')
    const callback = provider.answer(login.headers.get('location') ?? '')
    expect((await browser.send('GET', callback)).headers.get('location')).toBe(location)
    const [exchange] = upstream.asked
    expect(Object.fromEntries(exchange?.form ?? [])).toEqual(file.request)
    expect(exchange?.authorization).not.toContain('oauth_token=')
    const { json, status } = await browser.send('GET', '/api/session')
    const given = file.expect['token'] as { token: string; uid: string } | undefined
    expect(status).toBe(given ? 200 : 401)
    if (!given) return
    expect(json).toMatchObject({ employee: { uid: given.uid } })
    expect(upstream.asked.at(-1)?.authorization).toContain(`oauth_token="${given.token}"`)
  })

  it('all of them, counted', () => {
    expect(files.filter(({ call }) => !(call in READERS) && !SIGN_IN.includes(call))).toEqual([])
    expect([files.length, read.length]).toEqual([58, 54])
  })
})
