import { randomUUID } from 'node:crypto'
import type { Fault } from '@balie/sandbox'
import { allEndpoints, endpoints, todayEndpoint } from '@balie/shared'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnswerCheck, createAnswerCheck, type DescribedOperation } from '../../test/answer-check.ts'
import type { Browser } from '../../test/browser.ts'
import { ANKE, JAN, JAN_CARD, MUNTPUNT, SEED } from '../../test/people.ts'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { CLIENT, startProvider } from '../../test/start-provider.ts'
import { validBody } from '../../test/valid-bodies.ts'
import { createSealer } from '../store/sealer.ts'
import { sealStore } from '../store/sealed-store.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { type Store, StoreUnavailable } from '../store/store.ts'
import type { ApiDescription } from './describe-api.ts'

const AT_MUNTPUNT = { balieConsumerKey: MUNTPUNT }
/** Failures of the service that any call can meet. */
const FAULTS: Fault[] = [
  { kind: 'code', code: 'ACCESS_DENIED', httpStatus: 403 },
  { kind: 'code', code: 'INVALID_PARAMETERS' },
  { kind: 'status', status: 500 },
  { kind: 'oauth', problem: 'token_revoked' },
]

const nameOf = ({ method, path }: DescribedOperation) => `${method} ${path}`

describe('the description of the API', () => {
  let bff: Bff
  let description: ApiDescription
  let check: AnswerCheck
  let isStoreAway = false
  /** The statuses seen for each operation. */
  const seen = new Map<string, Set<string>>()
  const mistakes: string[] = []

  beforeAll(async () => {
    const sealer = createSealer(['a secret of at least thirty-two letters'])
    bff = await startBff({ store: away(sealStore(openSqliteStore(':memory:'), sealer)) })
    const reply = await bff.browser().send('GET', '/api/openapi.json')
    description = reply.json as ApiDescription
    check = createAnswerCheck(description)
    await askEverything()
    // Some three hundred requests take seconds, and longer on a busy machine.
  })
  afterAll(() => bff.close())

  /** A store that can go away. */
  function away(store: Store): Store {
    return new Proxy(store, {
      get: (target, name) =>
        isStoreAway && name !== 'close'
          ? () => Promise.reject(new StoreUnavailable('away'))
          : (Reflect.get(target, name) as unknown),
    })
  }

  async function signedIn(): Promise<Browser> {
    const browser = bff.browser()
    await browser.signIn(ANKE)
    return browser
  }

  /** Sends a request and compares what comes back with the description. */
  async function ask(
    browser: Browser,
    [method, path]: readonly [string, string],
    given?: unknown,
    headers: Record<string, string> = {},
  ) {
    const operation = check.operationFor(method, path)
    if (!operation) throw new Error(`${method} ${path} is not described`)
    const isRead = method === 'GET' || method === 'DELETE'
    const body = given ?? (isRead ? undefined : validBody(operation.path.replace('{key}', ':key')))
    const reply = await browser.send(method, path, body, { 'idempotency-key': randomUUID(), ...headers })
    const statuses = seen.get(nameOf(operation)) ?? new Set<string>()
    seen.set(nameOf(operation), statuses.add(String(reply.status)))
    for (const mistake of check.mistakes(operation, reply))
      mistakes.push(`${nameOf(operation)} ${String(reply.status)}: ${mistake}`)
    return reply
  }

  const places = () =>
    check.operations.map(({ method, path }) => [method, path.replace('{key}', randomUUID())] as const)

  async function askEverything() {
    await asPeopleDo()
    await asNobodyMay()
    await whileTheServiceFails()
    await whileTheStoreIsAway()
    await withOpenIdConnect()
    await whenItIsTooMuch()
    await registrationsOfEveryKind()
    await oneThatCanNeverBeSettled()
  }

  async function asPeopleDo() {
    for (const place of places()) await ask(await signedIn(), place)
    const list = todayEndpoint.path
    for (const search of [endpoints.openRegistrations.search, todayEndpoint.search])
      await ask(await signedIn(), ['GET', list + search])
    await ask(await signedIn(), ['GET', list + todayEndpoint.search], undefined, { accept: 'text/csv' })
    for (const identification of [SEED.uitpasNumber, 'unknown', '67021734504'])
      await ask(await signedIn(), ['POST', '/api/identifications'], { identification, ...AT_MUNTPUNT })
  }

  async function asNobodyMay() {
    const browser = await signedIn()
    for (const place of places()) {
      await ask(bff.browser(), place)
      await ask(browser, place, undefined, { 'balie-employee': 'a colleague' })
      if (place[0] === 'GET') continue
      await ask(browser, place, '{"broken":')
      await ask(browser, place, {}, { origin: 'https://evil.example' })
      await ask(browser, place, JSON.stringify({ a: 'x'.repeat(20_000) }))
      await ask(browser, place, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })
    }
    await ask(browser, ['POST', '/api/cards'], { uitpasNumber: JAN_CARD, balieConsumerKey: 'made-up' })
    await ask(browser, ['POST', '/api/registrations'], SEED, { 'idempotency-key': 'none' })
  }

  async function whileTheServiceFails() {
    for (const fault of FAULTS) {
      for (const place of places()) {
        const browser = await signedIn()
        bff.sandbox.control.addFault({ call: '*', fault, times: null })
        await ask(browser, place)
        bff.sandbox.control.reset()
      }
    }
  }

  async function whileTheStoreIsAway() {
    for (const place of places()) {
      const browser = await signedIn()
      isStoreAway = true
      await ask(browser, place)
      isStoreAway = false
    }
  }

  async function withOpenIdConnect() {
    const provider = await startProvider()
    const other = await startBff({
      environment: {
        UITID_ISSUER: provider.issuer,
        UITID_CLIENT_ID: CLIENT.id,
        UITID_CLIENT_SECRET: CLIENT.secret,
      },
    })
    provider.does.accessToken = other.sandbox.control.issueOpenIdToken(ANKE)
    const browser = other.browser()
    const login = await browser.send('GET', '/auth/login')
    await browser.send('GET', provider.answer(login.headers.get('location') ?? ''))
    await ask(browser, ['POST', '/auth/logout'])
    await Promise.all([other.close(), provider.close()])
  }

  async function whenItIsTooMuch() {
    const strict = await startBff({
      environment: {
        RATE_LIMIT_REQUESTS_PER_MINUTE: '1',
        RATE_LIMIT_ADDRESS_PER_MINUTE: '2',
        RATE_LIMIT_LOGINS_PER_MINUTE: '2',
      },
    })
    const browser = strict.browser()
    await browser.signIn(ANKE)
    for (const place of places()) await ask(browser, place)
    for (const place of places()) await ask(strict.browser(), place)
    await strict.close()
  }

  async function registrationsOfEveryKind() {
    const browser = await signedIn()
    const { control } = bff.sandbox
    const outcome = async (key: string) => {
      await ask(browser, ['GET', `/api/registrations/${key}`])
      await ask(browser, ['POST', `/api/registrations/${key}/abandon`])
      await ask(browser, ['POST', `/api/registrations/${key}/close`])
    }
    await outcome('none')
    const register = async (body: unknown, key: string = randomUUID()) => {
      await ask(browser, ['POST', '/api/registrations'], body, { 'idempotency-key': key })
      await outcome(key)
      return key
    }
    control.addFault({ call: 'prolong', fault: { kind: 'reset', when: 'before' } })
    await ask(browser, ['POST', '/api/prolongations'])
    await register({ ...SEED, uid: 'nobody' })
    control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'ACCESS_DENIED', httpStatus: 403 } })
    await register({ ...SEED, uitpasNumber: '0930000000115' })
    control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 1500 } })
    const [first] = await Promise.all([register(SEED), register(SEED)])
    await ask(browser, ['POST', '/api/registrations'], { ...SEED, uid: JAN }, { 'idempotency-key': first })
    const [lost] = otherCards()
    control.addFault({ call: 'newCard', fault: { kind: 'reset' } })
    await register({ ...SEED, uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: lost })
    await ask(browser, ['GET', '/api/registrations?state=unsettled'])
    await ask(browser, ['GET', '/api/registrations?state=today'])
  }

  async function oneThatCanNeverBeSettled() {
    let aheadMs = 0
    const later = await startBff({ clock: () => new Date(Date.now() + aheadMs) })
    const browser = later.browser()
    await browser.signIn(ANKE)
    const key = randomUUID()
    later.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'reset', when: 'before' } })
    await ask(browser, ['POST', '/api/registrations'], SEED, { 'idempotency-key': key })
    later.sandbox.control.putCard({ uitpasNumber: SEED.uitpasNumber, status: 'BLOCKED', passholderUid: null })
    aheadMs = 60_000
    await ask(browser, ['POST', `/api/registrations/${key}/close`])
    await later.close()
  }

  function otherCards(): string[] {
    return bff.sandbox.state
      .all()
      .cards.filter(
        ({ status, kansenpas, cardSystemId }) => status === 'LOCAL_STOCK' && !kansenpas && cardSystemId === 1,
      )
      .map(({ uitpasNumber }) => uitpasNumber)
      .filter((number) => number !== SEED.uitpasNumber)
  }

  it('follows the rules of OpenAPI 3.1', async () => {
    expect(description.openapi).toMatch(/^3\.1\./)
    expect(await new Validator().validate({ ...description })).toEqual({ valid: true })
  })

  it('has every endpoint of the contract', () => {
    const described = check.operations.map(nameOf)
    for (const { method, path } of Object.values(allEndpoints))
      expect(described).toContain(`${method} ${path.replace(':key', '{key}')}`)
  })

  it('speaks of the edition that the service has', async () => {
    const later = await startBff({ edition: '2020' })
    const { text } = await later.browser().send('GET', '/api/openapi.json')
    await later.close()
    expect([text.includes('DEFECT'), text.includes('REMOVAL')]).toEqual([true, false])
    expect(JSON.stringify(description)).toContain('REMOVAL')
  })

  it('is true of every answer', () => {
    expect(mistakes).toEqual([])
  })

  it('describes no answer that does not come', () => {
    const described = check.operations.map((operation) => [nameOf(operation), operation.statuses.toSorted()])
    const came = check.operations.map((operation) => {
      const statuses = seen.get(nameOf(operation)) ?? new Set()
      return [nameOf(operation), operation.statuses.filter((status) => statuses.has(status)).toSorted()]
    })
    expect(came).toEqual(described)
  })

  it('would not be true of other answers', () => {
    const operation = check.operationFor('GET', '/api/session')
    if (!operation) throw new Error('not described')
    const headers = new Headers({ 'content-type': 'application/json' })
    const wrong = { status: 200, headers, text: '{}', json: { employee: { uid: 1 } } }
    expect(check.mistakes(operation, wrong)).toContain('/employee/uid must be string')
    expect(check.mistakes(operation, { ...wrong, status: 201 })).toEqual(['status 201 is not described'])
  })
})
