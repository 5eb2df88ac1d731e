import { describe, expect, it } from 'vitest'
import { answerAtUitid } from '../../test/browser.ts'
import { ANKE } from '../../test/people.ts'
import { startBff } from '../../test/start-bff.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { createStore, StoreUnavailable } from '../store/store.ts'

describe('an address that the browser opens by itself', () => {
  it('leads back to the page while the store is away, with words, and goes on when it is back', async () => {
    let isAway = false
    const driver = openSqliteStore(':memory:')
    const unlessAway = async <Value>(work: () => Promise<Value>) => {
      if (isAway) throw new StoreUnavailable('away')
      return work()
    }
    const store = createStore({
      ...driver,
      together: (steps) => unlessAway(() => driver.together(steps)),
      read: (key) => unlessAway(() => driver.read(key)),
      addEach: (additions) => unlessAway(() => driver.addEach(additions)),
    })
    const bff = await startBff({ store })
    try {
      const browser = bff.browser()
      const login = await browser.send('GET', '/auth/login')
      const callback = await answerAtUitid(login.headers.get('location') ?? '', ANKE)
      isAway = true
      for (const path of ['/auth/login', callback]) {
        const reply = await browser.send('GET', path)
        expect([reply.status, reply.headers.get('location')]).toEqual([302, '/?login=unavailable'])
        expect(reply.text).not.toContain('{')
      }
      expect(await browser.send('POST', '/auth/login', { lang: 'nl' })).toMatchObject({
        status: 503,
        json: { code: 'STORE_UNAVAILABLE' },
      })
      isAway = false
      expect((await browser.send('GET', callback)).headers.get('location')).toBe('/')
    } finally {
      await bff.close()
      await store.close()
    }
  })
})
