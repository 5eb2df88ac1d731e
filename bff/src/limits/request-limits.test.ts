import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ANKE, BILAL, SEED } from '../../test/people.ts'
import { newCardCalls, register } from '../../test/registering.ts'
import { type BffOptions, startBff } from '../../test/start-bff.ts'
import { ownerMark, ownerName, recordKey } from '../store/record-key.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'

async function withBff(
  options: BffOptions,
  work: (bff: Awaited<ReturnType<typeof startBff>>) => Promise<void>,
) {
  const bff = await startBff(options)
  try {
    await work(bff)
  } finally {
    await bff.close()
  }
}

describe('the limits', () => {
  it('count for one employee, on all machines and instances', async () => {
    const store = openSqliteStore(':memory:')
    const environment = { RATE_LIMIT_REQUESTS_PER_MINUTE: '3' }
    await withBff({ store, environment }, async (one) => {
      await withBff(
        { store, environment: { ...environment, UITPAS_API_URL: one.sandbox.apiUrl } },
        async (two) => {
          const [here, there, colleague] = [one.browser(), one.browser(), one.browser()]
          for (const browser of [here, there]) await browser.signIn(ANKE)
          await colleague.signIn(BILAL)
          const elsewhere = there.at(two.origin)
          for (const browser of [here, there, elsewhere])
            expect((await browser.send('PUT', '/api/session')).status).not.toBe(429)

          const reply = await elsewhere.send('GET', '/api/session')
          expect(reply).toMatchObject({ status: 429, json: { code: 'TOO_MANY_REQUESTS' } })
          expect(reply.json).not.toHaveProperty('outcome')
          const seconds = Number(reply.headers.get('retry-after'))
          expect(seconds).toBeGreaterThan(0)
          expect(seconds).toBeLessThanOrEqual(60)
          expect(reply.text).toContain(`Wacht ${seconds} seconden`)
          expect((await colleague.send('GET', '/api/session')).status).toBe(200)
        },
      )
    })
    await store.close()
  })

  it('hold for a session of an older version, which names no owner, and it lives on too', async () => {
    const store = openSqliteStore(':memory:')
    await withBff({ store, environment: { RATE_LIMIT_REQUESTS_PER_MINUTE: '2' } }, async (bff) => {
      const browser = bff.browser()
      await browser.signIn(ANKE)
      const key = recordKey('session', browser.cookies.get('balie') ?? '')
      expect(await store.removeField(key, ownerMark(ownerName(ANKE)))).toBe(true)
      await store.touch(key, 60_000)
      expect((await browser.send('PUT', '/api/session')).status).toBe(204)
      expect((await store.read(key))?.remainingMs).toBeGreaterThan(60_000)
      expect((await browser.send('GET', '/api/session')).status).toBe(200)
      expect((await browser.send('GET', '/api/session')).status).toBe(429)
    })
    await store.close()
  })

  it('refuse a registration before anything of it leaves', async () => {
    await withBff({ environment: { RATE_LIMIT_REGISTRATIONS_PER_MINUTE: '1' } }, async (bff) => {
      const browser = bff.browser()
      await browser.signIn(ANKE)
      expect((await register(browser, { ...SEED, uitpasNumber: '1' })).status).toBe(400)
      expect(await register(browser, SEED)).toMatchObject({
        status: 429,
        json: { code: 'TOO_MANY_REQUESTS', outcome: 'not_registered' },
      })
      expect(newCardCalls({ bff })).toEqual([])
      expect((await browser.send('GET', '/api/session')).status).toBe(200)
    })
  })

  it('tell of a registration, too, when it is all requests together that are too many', async () => {
    await withBff({ environment: { RATE_LIMIT_REQUESTS_PER_MINUTE: '1' } }, async (bff) => {
      const browser = bff.browser()
      await browser.signIn(ANKE)
      await browser.send('GET', '/api/session')
      expect(await register(browser, SEED)).toMatchObject({
        status: 429,
        json: { outcome: 'not_registered' },
      })
    })
  })

  it('count by address only without a session', async () => {
    await withBff(
      { environment: { RATE_LIMIT_ADDRESS_PER_MINUTE: '4', TRUST_PROXY: 'loopback' } },
      async (bff) => {
        const browser = bff.browser()
        await browser.signIn(ANKE)
        const stranger = bff.browser()
        for (let times = 0; times < 4; times++)
          expect((await stranger.send('GET', '/api/session')).status).toBe(401)
        expect(await stranger.send('GET', '/api/session')).toMatchObject({ status: 429 })
        expect((await stranger.send('GET', '/')).status).not.toBe(429)
        for (let times = 0; times < 6; times++)
          expect((await browser.send('GET', '/api/session')).status).toBe(200)
        const elsewhere = { 'x-forwarded-for': '203.0.113.7' }
        expect((await stranger.send('GET', '/api/session', undefined, elsewhere)).status).toBe(401)
        expect((await browser.send('POST', '/auth/logout')).status).toBe(204)
      },
    )
  })

  it('count by address, too, what a page of another employee than the session’s sends', async () => {
    await withBff({ environment: { RATE_LIMIT_ADDRESS_PER_MINUTE: '1' } }, async (bff) => {
      const browser = bff.browser()
      await browser.signIn(ANKE)
      const send = () =>
        browser.send('POST', '/api/registrations', SEED, {
          'balie-employee': BILAL,
          'idempotency-key': randomUUID(),
        })
      expect(await send()).toMatchObject({ status: 409, json: { outcome: 'not_registered' } })
      const reply = await send()
      expect(reply).toMatchObject({ status: 429, json: { code: 'TOO_MANY_REQUESTS' } })
      expect(reply.json).not.toHaveProperty('outcome')
    })
  })

  it('count logins apart from all else, and those that come back apart from those that begin', async () => {
    await withBff({ environment: { RATE_LIMIT_LOGINS_PER_MINUTE: '2' } }, async (bff) => {
      const browser = bff.browser()
      for (let times = 0; times < 2; times++)
        expect((await browser.send('GET', '/auth/login')).headers.get('location')).toContain('/authorize?')
      expect((await browser.send('GET', '/auth/login')).headers.get('location')).toBe('/?login=busy')
      const told = await browser.send('POST', '/auth/login', { lang: 'nl' })
      expect(told).toMatchObject({ status: 429, json: { code: 'TOO_MANY_REQUESTS' } })
      for (const result of ['expired', 'expired', 'busy'])
        expect((await browser.send('GET', '/auth/callback')).headers.get('location')).toBe(
          `/?login=${result}`,
        )
      expect((await browser.send('GET', '/api/session')).status).toBe(401)
      const another = bff.browser()
      await another.send('GET', '/auth/callback')
      // UiTID may know whoever comes back.
      expect(another.cookies.get('balie-mark')).toBe('1')
    })
  })

  it('count the logins of all addresses that one subscriber has', async () => {
    const environment = { RATE_LIMIT_LOGINS_PER_MINUTE: '1', TRUST_PROXY: 'loopback' }
    await withBff({ environment }, async (bff) => {
      const beginFrom = async (from: string) => {
        const forwarded = { 'x-forwarded-for': from }
        const { headers } = await bff.browser().send('GET', '/auth/login', undefined, forwarded)
        return headers.get('location')
      }
      expect(await beginFrom('2001:db8::1')).toContain('/authorize?')
      expect(await beginFrom('2001:db8::2')).toBe('/?login=busy')
      expect(await beginFrom('2001:db8:0:1::1')).toContain('/authorize?')
    })
  })

  it('don’t believe a forwarded address, except from a trusted proxy', async () => {
    await withBff({ environment: { RATE_LIMIT_ADDRESS_PER_MINUTE: '1' } }, async (bff) => {
      const ask = (from: string) =>
        bff.browser().send('GET', '/api/session', undefined, { 'x-forwarded-for': from })
      expect((await ask('203.0.113.7')).status).toBe(401)
      expect((await ask('203.0.113.8')).status).toBe(429)
    })
  })

  it('count a client once, also behind a proxy that appends the port of each connection', async () => {
    const environment = { RATE_LIMIT_ADDRESS_PER_MINUTE: '1', TRUST_PROXY: '127.0.0.1, 10.0.0.0/8' }
    await withBff({ environment }, async (bff) => {
      const ask = (from: string) =>
        bff.browser().send('GET', '/api/session', undefined, { 'x-forwarded-for': from })
      expect((await ask('203.0.113.7:50001')).status).toBe(401)
      expect((await ask('203.0.113.7:50002')).status).toBe(429)
      expect((await ask('::ffff:203.0.113.7')).status).toBe(429)
      expect((await ask('203.0.113.8:50001, 10.1.2.3:443')).status).toBe(401)
      expect((await ask('203.0.113.9:50001, 10.1.2.3:443')).status).toBe(401)
      expect((await ask('[2001:db8::1]:50001')).status).toBe(401)
      expect((await ask('[2001:db8::2]:50002')).status).toBe(429)
    })
  })
})
