import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault } from '@balie/sandbox'
import { allEndpoints, brusselsDate, usualEndDate } from '@balie/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAtUitid, type Browser, type Reply } from '../../test/browser.ts'
import { ANKE, BILAL, JAN, JAN_CARD, MIA, MUNTPUNT, RITA, SEED } from '../../test/people.ts'
import { register } from '../../test/registering.ts'
import { sqliteKeys } from '../../test/sqlite-keys.ts'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { storedSecrets } from '../../test/stored-secrets.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'

const METRICS_TOKEN = 'a-token-of-prometheus'
const INSZ = '71113090257'
const FAULTS: Fault[] = [
  { kind: 'status', status: 502 },
  { kind: 'reset' },
  { kind: 'oauth', problem: 'signature_invalid' },
  { kind: 'truncate' },
]

/** After everything that can happen to an employee in a day. */
describe('privacy', () => {
  const directory = mkdtempSync(join(tmpdir(), 'balie-'))
  const databaseFile = join(directory, 'balie.sqlite')
  const replies: Reply[] = []
  const secrets = new Set<string>()
  let store: Store
  let bff: Bff

  beforeAll(async () => {
    store = await openStore({
      redisUrl: undefined,
      databaseFile,
      sessionSecrets: ['a secret of thirty-two letters and more'],
    })
    bff = await startBff({ store, environment: { UITPAS_TIMEOUT_MS: '1500', METRICS_TOKEN } })
    await everyday(listening(bff.browser()))
  })
  afterAll(async () => {
    await bff.close()
    await store.close()
    rmSync(directory, { recursive: true })
  })

  /** A browser whose replies are all kept. */
  function listening(browser: Browser): Browser {
    const send: Browser['send'] = async (...request) => {
      const reply = await browser.send(...request)
      replies.push(reply)
      await collectSecrets()
      return reply
    }
    return {
      ...browser,
      send,
      async signIn(employeeUid) {
        const login = await send('GET', '/auth/login?returnTo=/kaart')
        return send('GET', await answerAtUitid(login.headers.get('location') ?? '', employeeUid))
      },
    }
  }

  /** The tokens and secrets that lie sealed in the store at this moment. */
  async function collectSecrets() {
    for (const secret of bff.sandbox.control.secrets()) secrets.add(secret)
    for (const key of sqliteKeys(databaseFile)) {
      for (const secret of storedSecrets((await store.read(key))?.fields ?? {})) secrets.add(secret)
    }
  }

  async function everyday(browser: Browser) {
    const { control } = bff.sandbox
    const spoilNext = (call: string) => control.addFault({ call, fault: { kind: 'status', status: 500 } })
    const identify = (identification: string) =>
      browser.send('POST', '/api/identifications', { identification, balieConsumerKey: MUNTPUNT })
    await browser.signIn('refuse')
    await browser.send('GET', '/auth/callback?oauth_token=made-up&oauth_verifier=x')
    spoilNext('requestToken')
    await browser.send('GET', '/auth/login')
    spoilNext('accessToken')
    await browser.signIn(BILAL)
    await browser.send('POST', '/auth/login', { lang: 'nl', link: { uid: JAN } })
    await browser.signIn(ANKE)
    await browser.send('GET', '/api/session')
    await browser.send('PUT', '/api/draft', { uid: MIA, uitpasNumber: JAN_CARD })
    for (const number of [JAN_CARD, INSZ, SEED.uitpasNumber, '0000000000000']) await identify(number)
    await browser.send('POST', '/api/passholders', { uid: JAN, balieConsumerKey: MUNTPUNT })
    await browser.send('POST', '/api/passholder-notes', {
      uid: RITA,
      purpose: 'grant',
      balieConsumerKey: MUNTPUNT,
    })
    for (const fault of FAULTS) {
      control.addFault({ call: 'retrieve', fault })
      await identify(INSZ)
    }
    await browser.send('PUT', '/api/session')
    await browser.send('PUT', '/api/session/counter', { consumerKey: MUNTPUNT })
    await browser.send('POST', '/api/stock-counts', { balieConsumerKey: MUNTPUNT })
    await browser.send('DELETE', '/api/draft')
    for (const uitpasNumber of [JAN_CARD, SEED.uitpasNumber, '0930099999904']) {
      const card = { uitpasNumber, balieConsumerKey: MUNTPUNT }
      for (const fault of [undefined, ...FAULTS]) {
        if (fault) for (const call of ['retrieve', 'price']) control.addFault({ call, fault })
        await browser.send('POST', '/api/cards', card)
        await browser.send('POST', '/api/prices', {
          ...card,
          reason: 'LOSS_THEFT',
          dateOfBirth: '1971-11-30',
          voucherNumber: 'OP2020',
        })
      }
    }
    for (const query of [
      { name: 'Peeters', firstName: 'An' },
      { dateOfBirth: '1984-03-12' },
      { name: 'Niemandal', city: 'Aalst' },
    ])
      for (const fault of [undefined, ...FAULTS]) {
        if (fault) control.addFault({ call: 'search', fault })
        await browser.send('POST', '/api/passholder-searches', { ...query, balieConsumerKey: MUNTPUNT })
      }
    for (const fault of [undefined, ...FAULTS]) {
      if (fault) control.addFault({ call: 'prolong', fault })
      await browser.send('POST', '/api/prolongations', {
        uid: MIA,
        cardSystemId: '1',
        kansenStatuutEndDate: usualEndDate(brusselsDate(new Date())),
        balieConsumerKey: MUNTPUNT,
      })
    }
    await browser.send('GET', '/api/registrations?state=today')
    await browser.send('POST', '/api/identifications', `{"identification":"${INSZ}`)
    await browser.send('GET', `/api/unknown/${INSZ}?insz=${INSZ}`)
    await browser.send('GET', `/%E0%A4%A/${INSZ}`)
    await register(browser, { ...SEED, uid: JAN, voucherNumber: 'OP2020' })
    await register(browser, { ...SEED, uitpasNumber: '0930000000108' })
    control.addFault({ call: 'newCard', fault: { kind: 'reset' } })
    const key = randomUUID()
    await register(browser, SEED, key)
    await browser.send('GET', `/api/registrations/${key}`)
    await browser.send('GET', '/api/registrations?state=unsettled')
    await browser.send('POST', `/api/registrations/${key}/abandon`, SEED)
    await browser.send('POST', `/api/registrations/${key}/close`, {})
    await browser.send('POST', '/api/registrations/told', { keys: [key] })
    await register(browser, SEED)
    control.revokeTokens(ANKE)
    await identify(JAN_CARD)
    await browser.signIn(ANKE)
    await browser.send('POST', '/auth/logout')
  }

  /** Everything in the sandbox that identifies a person. */
  function personal(): string[] {
    const { passholders, cards, employees, vouchers } = bff.sandbox.state.all()
    return [
      ...passholders.flatMap(
        ({ uid, name, street, email, inszNumber, inszBarcode, dateOfBirth, ...more }) => [
          uid,
          name,
          street === '' ? null : street,
          more.school,
          more.remarks,
          email,
          inszNumber,
          inszBarcode,
          dateOfBirth,
        ],
      ),
      ...cards.flatMap(({ uitpasNumber, chipNumber }) => [uitpasNumber, chipNumber]),
      ...employees.flatMap(({ uid, name, email }) => [uid, name, email]),
      ...vouchers.map(({ voucherNumber }) => voucherNumber),
      'made-up',
    ].filter((text) => text !== null)
  }

  it('keeps personal data out of the log, which does record the work', () => {
    const log = bff.logged.join('')
    expect(bff.logged.length).toBeGreaterThan(replies.length - 1)
    const requested = bff.logged
      .map((line) => JSON.parse(line) as { method?: string; route?: string })
      .map(({ method, route }) => `${method} ${route}`)
    // A new endpoint joins the day above.
    for (const { method, path } of Object.values(allEndpoints))
      expect(requested).toContain(`${method} ${path}`)
    for (const request of ['GET /auth/callback', 'GET none']) expect(requested).toContain(request)
    for (const text of personal()) expect(log).not.toContain(text)
    for (const query of ['?', 'insz', 'returnTo', 'oauth_verifier']) expect(log).not.toContain(query)
  })

  it('keeps personal data out of the metrics, which do count the work', async () => {
    const { text: all } = await bff
      .browser()
      .send('GET', '/metrics', undefined, { authorization: `Bearer ${METRICS_TOKEN}` })
    // Without the samples' own values: among the digits of a sum of durations every short number can be found.
    const text = all.replace(/ [^ ]+$/gm, '')
    for (const part of ['route="/api/prices"', 'call="retrieve"', 'outcome="unknown"'])
      expect(text).toContain(part)
    for (const value of [...personal(), ...secrets, MUNTPUNT]) expect(text).not.toContain(value)
    const series = text.split('\n').filter((line) => line.includes('_count{'))
    expect(series.length).toBeLessThan(200)
  })

  it('keeps tokens and secrets out of the log, answers and headers', () => {
    const said =
      replies.map(({ text, headers }) => text + JSON.stringify([...headers])).join('\n') + bff.logged.join('')
    // Two sessions' tokens and secrets, and the secrets of the logins that were begun.
    expect(secrets.size).toBeGreaterThanOrEqual(6)
    for (const secret of [...secrets, bff.sandbox.consumerSecret]) {
      expect(said).not.toContain(secret)
      expect(said).not.toContain(encodeURIComponent(secret))
    }
  })

  it('keeps national numbers out of all answers', () => {
    const said = replies.map(({ text }) => text).join('\n')
    expect(said).toContain('Gewoon')
    for (const { inszNumber } of bff.sandbox.state.all().passholders) {
      if (inszNumber !== null) expect(said).not.toContain(inszNumber)
    }
  })

  it('keeps session ids and cookies out of the log', () => {
    const cookies = replies
      .flatMap(({ headers }) => headers.getSetCookie())
      .map((line) => line.replace(/^[^=]*=|;.*$/g, ''))
    const log = bff.logged.join('')
    expect(cookies.length).toBeGreaterThan(5)
    for (const value of cookies.filter((cookie) => cookie.length > 1)) expect(log).not.toContain(value)
  })
})
