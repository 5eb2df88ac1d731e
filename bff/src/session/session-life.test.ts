import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pageSessionSchema, stockEndpoint } from '@balie/shared'
import { describe, expect, it, vi } from 'vitest'
import type { Browser } from '../../test/browser.ts'
import { ANKE, JAN_CARD, MUNTPUNT } from '../../test/people.ts'
import { startBff } from '../../test/start-bff.ts'
import { useBff } from '../../test/use-bff.ts'
import { openStore } from '../store/open-store.ts'

const AT_MUNTPUNT = { balieConsumerKey: MUNTPUNT }
const LOOK_UP = { identification: JAN_CARD, ...AT_MUNTPUNT }
const HOUR_MS = 3_600_000

describe('prolonging a session', () => {
  const stage = useBff()
  const endOf = async (browser: Browser) => {
    const { json } = await browser.send('GET', '/api/session')
    return Date.parse((json as { endsAt: string }).endsAt)
  }

  it('takes an action of a person; polling by the page doesn’t count', async () => {
    const end = await endOf(stage.browser)
    const later = Date.now() + 300
    // The page asks all the time, and the end stays where it was.
    await vi.waitFor(async () => {
      await stage.browser.send('POST', '/api/identifications', LOOK_UP, { 'balie-employee': 'a colleague' })
      expect(Math.abs((await endOf(stage.browser)) - end)).toBeLessThan(150)
      const { status } = await stage.browser.send('POST', stockEndpoint.path, AT_MUNTPUNT)
      expect(status).toBe(200)
      expect(Date.now()).toBeGreaterThan(later)
    })
    await stage.browser.send('POST', '/api/identifications', LOOK_UP)
    expect((await endOf(stage.browser)) - end).toBeGreaterThanOrEqual(290)
  })

  it('is also possible by confirming one’s presence', async () => {
    stage.aheadMs = 20 * 60_000
    const { json } = await stage.browser.send('GET', '/api/session')
    expect(pageSessionSchema.parse(json)).toMatchObject({ canStay: true })
    expect((await stage.browser.send('PUT', '/api/session')).status).toBe(204)
    stage.aheadMs += 29 * 60_000
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(200)
  })

  it('reports the time left by the server’s clock, and when prolonging is no longer possible', async () => {
    const session = async () =>
      pageSessionSchema.parse((await stage.browser.send('GET', '/api/session')).json)
    expect((await session()).endsInMs).toBeGreaterThan(29 * 60_000)
    for (let hour = 0; hour < 9.75 * HOUR_MS; hour += 0.25 * HOUR_MS) {
      stage.aheadMs = hour
      await stage.browser.send('PUT', '/api/session')
    }
    const { endsInMs, canStay } = await session()
    expect(endsInMs).toBeLessThanOrEqual(0.5 * HOUR_MS)
    expect(canStay).toBe(false)
  })

  it('does not go beyond the longest time', async () => {
    const end = 10 * HOUR_MS - 60_000
    while (stage.aheadMs < end) {
      stage.aheadMs = Math.min(stage.aheadMs + HOUR_MS / 3, end)
      await stage.browser.send('PUT', '/api/session')
    }
    await stage.browser.send('POST', '/api/identifications', LOOK_UP)
    const left = (await endOf(stage.browser)) - (Date.now() + stage.aheadMs)
    expect(left).toBeLessThanOrEqual(60_000)
    stage.aheadMs += 60_000
    expect((await stage.browser.send('POST', '/api/identifications', LOOK_UP)).status).toBe(401)
  })
})

describe('SESSION_SECRET', () => {
  it('can be replaced without signing anyone out, and a removed one ends its sessions', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'balie-'))
    const [former, current] = ['former-'.repeat(6), 'current-'.repeat(6)]
    const withSecrets = async (...sessionSecrets: [string, ...string[]]) => {
      const databaseFile = join(directory, 'balie.sqlite')
      const store = await openStore({ redisUrl: undefined, databaseFile, sessionSecrets })
      const bff = await startBff({ store })
      return { bff, close: () => Promise.all([bff.close(), store.close()]) }
    }
    const instances = [
      await withSecrets(former),
      await withSecrets(current, former),
      await withSecrets(current),
    ]
    try {
      const [first, second, third] = instances
      const browser = first?.bff.browser()
      await browser?.signIn(ANKE)
      // The counters stand in the session from here on: the other instances' sandboxes do not know its token.
      expect((await browser?.send('GET', '/api/session'))?.status).toBe(200)
      const statusAt = async (origin = '') => (await browser?.at(origin).send('GET', '/api/session'))?.status
      expect(await statusAt(second?.bff.origin)).toBe(200)
      expect(await statusAt(third?.bff.origin)).toBe(401)
    } finally {
      await Promise.all(instances.map(({ close }) => close()))
      rmSync(directory, { recursive: true })
    }
  })
})
