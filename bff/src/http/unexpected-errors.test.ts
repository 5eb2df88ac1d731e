import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANKE, SEED } from '../../test/people.ts'
import { register } from '../../test/registering.ts'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { type Store, createStore } from '../store/store.ts'

/** A store whose bug quotes its input, for records of the given kind. */
function brokenFor(kind: string): Store {
  const store = openSqliteStore(':memory:')
  return createStore({
    ...store,
    together: (steps) =>
      steps.some((step) => step.do === 'update' && step.key.startsWith(kind) && step.fields.length > 0)
        ? Promise.reject(new TypeError(`cannot store ${SEED.uitpasNumber}\n    at secret`))
        : store.together(steps),
  })
}

describe.each(['session', 'registration'])('an unexpected error, with a %s', (kind) => {
  let bff: Bff
  beforeAll(async () => {
    bff = await startBff({ store: brokenFor(kind) })
  })
  afterAll(() => bff.close())

  it('is a plain problem, and never says that nothing was registered once it may have been', async () => {
    const browser = bff.browser()
    await browser.signIn(ANKE)
    const session = await browser.send('GET', '/api/session')
    if (kind === 'session') expect(session).toMatchObject({ status: 500, json: { code: 'INTERNAL_ERROR' } })

    const reply = await register(browser, SEED)
    expect(reply).toMatchObject({ status: 504, json: { code: 'OUTCOME_UNKNOWN', outcome: 'unknown' } })
    expect(bff.logged.some((line) => line.includes('"name":"TypeError"'))).toBe(true)
    for (const said of [session.text, reply.text, bff.logged.join('')]) {
      expect(said).not.toContain('cannot store')
      expect(said).not.toContain(SEED.uitpasNumber)
    }
  })
})
