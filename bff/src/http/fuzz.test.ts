import type { Fault } from '@balie/sandbox'
import { problemSchema } from '@balie/shared'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnswerCheck, createAnswerCheck } from '../../test/answer-check.ts'
import type { Browser, Reply } from '../../test/browser.ts'
import { anyBytes } from '../../test/fuzz/any-bytes.ts'
import { type AnyRequest, anyRequest } from '../../test/fuzz/any-request.ts'
import { sendAny, sendRaw } from '../../test/fuzz/send-any.ts'
import { ANKE, SEED } from '../../test/people.ts'
import { register } from '../../test/registering.ts'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { storedSecrets } from '../../test/stored-secrets.ts'
import type { ApiDescription } from '../api-description/describe-api.ts'
import { createSealer } from '../store/sealer.ts'
import { sealStore } from '../store/sealed-store.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { type Fields, type Store, createStore } from '../store/store.ts'

/** `FUZZ_SECONDS` for all of it (60 in `npm test`), `FUZZ_SEED` to do the same again. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? '6')
const SEED_GIVEN = process.env['FUZZ_SEED']
const SESSION_SECRET = 'a secret of thirty-two letters - never told'
const AT_ONCE = 12
const SECRET_LENGTH = 16
/** Statuses of requests that Node's own parser refuses, before they reach the application (decision 036). */
const REFUSED_BY_NODE = [400, 408, 413, 417, 431]
const FAULTS: Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'reset' },
  { kind: 'truncate' },
  { kind: 'code', code: 'ACCESS_DENIED' },
]
/** Internal texts of a program, which no answer may contain. */
const INSIDES =
  /node_modules|\.[cm]?[jt]s:\d+|\n\s+at |(?:Syntax|Type|Range|Reference|Zod)Error|Unexpected (?:token|end)|SQLITE|ECONN/

describe('whatever is sent', () => {
  const secrets = new Set<string>()
  const statuses = new Map<number, number>()
  let bff: Bff
  let check: AnswerCheck
  let browser: Browser
  let storm: Parameters<Bff['sandbox']['control']['storm']>[0] = null

  beforeAll(async () => {
    const store = noting(sealStore(openSqliteStore(':memory:'), createSealer([SESSION_SECRET])))
    bff = await startBff({
      store,
      environment: {
        SESSION_SECRET,
        UITPAS_TIMEOUT_MS: '10000',
        UITPAS_SETTLE_MS: '0',
        // The browser signs in whenever something has ended the session.
        RATE_LIMIT_LOGINS_PER_MINUTE: '1000000',
      },
    })
    secrets.add(SESSION_SECRET).add(bff.sandbox.consumerSecret)
    browser = bff.browser()
    check = createAnswerCheck((await browser.send('GET', '/api/openapi.json')).json as ApiDescription)
  })
  afterAll(() => bff.close())

  /** Notes the tokens and secrets that go into the store. */
  function noting(store: Store): Store {
    const note = (fields: Fields) => {
      // A faulty answer of the service can cut a secret short, and a short one can occur in any text.
      for (const secret of storedSecrets(fields)) if (secret.length >= SECRET_LENGTH) secrets.add(secret)
    }
    return createStore({
      ...store,
      together(steps) {
        for (const step of steps) if (step.do === 'create') note(Object.fromEntries(step.fields))
        return store.together(steps)
      },
    })
  }

  /** Returns the cookie of a signed-in employee; signs in again if a request has signed them out. */
  async function session(): Promise<string> {
    if ((await browser.send('PUT', '/api/session')).status !== 204) {
      bff.sandbox.control.storm(null)
      await browser.signIn(ANKE)
      bff.sandbox.control.storm(storm)
    }
    return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  function expectNoLeak(said: string) {
    expect(said).not.toMatch(INSIDES)
    for (const secret of secrets) expect(said).not.toContain(secret)
  }

  function expectDecent({ method, path }: AnyRequest, reply: Reply, worst: number) {
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
    expectNoLeak(reply.text + JSON.stringify([...reply.headers].filter(([name]) => name !== 'location')))
    const label = `${method} ${path}: ${String(reply.status)} ${reply.text.slice(0, 200)}`
    expect(reply.status, label).not.toBe(500)
    expect(reply.status, label).toBeLessThan(worst)
    if (method === 'HEAD') return
    if (!reply.headers.has('x-request-id')) {
      expect(REFUSED_BY_NODE, label).toContain(reply.status)
      return
    }
    if (reply.status >= 400) {
      expect(reply.headers.get('content-type') ?? '', label).toMatch(/^application\/problem\+json\b/)
      expect(problemSchema.parse(reply.json).status).toBe(reply.status)
    }
    const operation = check.operationFor(method, path)
    if (operation) expect(check.mistakes(operation, reply), label).toEqual([])
  }

  async function assertFor(seconds: number, property: fc.IAsyncProperty<[AnyRequest[]] | [Buffer[]]>) {
    await fc.assert(property, {
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: seconds * 1000,
      endOnFailure: true,
      ...(SEED_GIVEN !== undefined && { seed: Number(SEED_GIVEN) }),
    })
  }

  const requests = (worst: number) =>
    fc.asyncProperty(fc.array(anyRequest, { minLength: 1, maxLength: AT_ONCE }), async (batch) => {
      const cookie = await session()
      const replies = await Promise.all(batch.map((request) => sendAny(bff.origin, request, cookie)))
      replies.forEach((reply, index) => {
        const request = batch[index]
        if (reply && request) expectDecent(request, reply, worst)
      })
    })

  const patience = SECONDS * 1000 + 60_000

  it('is answered decently', { timeout: patience }, async () => {
    await assertFor(SECONDS * 0.6, requests(500))
  })

  it('is answered decently while the service fails too', { timeout: patience }, async () => {
    storm = {
      share: 0.3,
      faults: FAULTS,
      seed: Number(SEED_GIVEN ?? Date.now() % 1000),
    }
    bff.sandbox.control.storm(storm)
    await assertFor(SECONDS * 0.2, requests(505))
    storm = null
    bff.sandbox.control.storm(storm)
  })

  it('is answered or cut off where it is no HTTP', { timeout: patience }, async () => {
    await assertFor(
      SECONDS * 0.2,
      fc.asyncProperty(fc.array(anyBytes, { minLength: 1, maxLength: AT_ONCE }), async (batch) => {
        for (const said of await Promise.all(batch.map((bytes) => sendRaw(bff.origin, bytes)))) {
          expectNoLeak(said)
          expect(said).toMatch(/^(?:HTTP\/1\.1 |$)/)
          expect(said).not.toMatch(/HTTP\/1\.1 5/)
        }
      }),
    )
  })

  it('gets further than the door', { timeout: patience }, async () => {
    const missing = () =>
      [200, 204, 400, 401, 403, 404, 413, 415, 422].filter((status) => !statuses.has(status))
    // A slow machine has sent few requests by now: it goes on for a while.
    for (let times = 0; times < 30 && missing().length > 0; times++) await assertFor(1, requests(500))
    expect(missing()).toEqual([])
  })

  it('leaves nothing in the log that must not be there', () => {
    const log = bff.logged.join('')
    expect(bff.logged.length).toBeGreaterThan(100)
    expect(secrets.size).toBeGreaterThan(3)
    for (const secret of secrets) expect(log).not.toContain(secret)
    expect(log).not.toContain('"level":60')
  })

  it('leaves an application that works', async () => {
    bff.sandbox.control.reset()
    await bff.forgetCards()
    const afterwards = bff.browser()
    await afterwards.signIn(ANKE)
    expect((await afterwards.send('GET', '/api/session')).status).toBe(200)
    expect((await register(afterwards, SEED)).status).not.toBe(500)
  })
})
