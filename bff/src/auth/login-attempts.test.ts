import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../store/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { createLoginAttempts, type LoginAttempts, newBrowserId } from './login-attempts.ts'

const ATTEMPT = { temporary: { key: 'request-token', secret: 'its-secret' }, returnTo: '/kaart' }

describe('a login that is under way', () => {
  let store: Store
  let attempts: LoginAttempts
  const browser = newBrowserId()
  beforeEach(() => {
    store = openSqliteStore(':memory:')
    attempts = createLoginAttempts(store)
  })
  afterEach(() => store.close())

  it('is ended by its browser, with what it was begun with', async () => {
    await attempts.begin(ATTEMPT, browser)
    expect(await attempts.take('request-token', browser)).toMatchObject(ATTEMPT)

    const whole = { ...ATTEMPT, link: { uid: 'a' }, employee: 'e1' }
    await attempts.begin(whole, browser)
    expect(await attempts.take('request-token', browser)).toEqual(whole)
  })

  it('is ended once, also when two try at the same moment', async () => {
    await attempts.begin(ATTEMPT, browser)
    const both = await Promise.all([1, 2].map(() => attempts.take('request-token', browser)))
    expect(both.filter((attempt) => attempt !== undefined)).toHaveLength(1)
    expect(await attempts.take('request-token', browser)).toBeUndefined()
  })

  it('is not ended, nor spoilt, by another browser or with another token', async () => {
    await attempts.begin(ATTEMPT, browser)
    expect(await attempts.take('request-token', newBrowserId())).toBeUndefined()
    expect(await attempts.take('another-token', browser)).toBeUndefined()
    expect(await attempts.take('request-token', browser)).toBeDefined()
  })
})
