import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@redis/client'
import { describe, expect, it } from 'vitest'
import { ANKE, JAN, MUNTPUNT, SEED } from '../../test/people.ts'
import { register } from '../../test/registering.ts'
import { sqliteKeys } from '../../test/sqlite-keys.ts'
import { startBff } from '../../test/start-bff.ts'
import { startRedis } from '../../test/start-redis.ts'
import { storedSecrets } from '../../test/stored-secrets.ts'
import { openStore } from './open-store.ts'

const SECRETS: [string] = ['a secret of at least thirty-two letters']

/** Each driver, with what lies in it: its keys, and all of it as bytes. */
const drivers = {
  async SQLite() {
    const directory = mkdtempSync(join(tmpdir(), 'balie-'))
    const file = join(directory, 'balie.sqlite')
    return {
      store: await openStore({ redisUrl: undefined, databaseFile: file, sessionSecrets: SECRETS }),
      keys: () => Promise.resolve(sqliteKeys(file)),
      // The file, and next to it the log of changes that aren't in it yet.
      bytes: () =>
        Promise.resolve(
          Buffer.concat(readdirSync(directory).map((name) => readFileSync(join(directory, name)))),
        ),
      end: () => rm(directory, { recursive: true }),
    }
  },
  async Redis() {
    const redis = await startRedis()
    const client = await createClient({ url: redis.url }).connect()
    const keys = () => client.keys('*')
    return {
      store: await openStore({ redisUrl: redis.url, databaseFile: '', sessionSecrets: SECRETS }),
      keys: async () => (await keys()).map((key) => key.replace(/^balie:/, '')),
      bytes: async () => {
        const records = await Promise.all((await keys()).map(async (key) => [key, await client.hGetAll(key)]))
        return Buffer.from(JSON.stringify(records))
      },
      end: async () => {
        client.destroy()
        await redis.kill()
      },
    }
  },
}

describe.each(Object.entries(drivers))('data at rest in %s', (_, open) => {
  it('reveals neither employees nor tokens nor their work', async () => {
    const { store, keys, bytes, end } = await open()
    const bff = await startBff({ store })
    try {
      const browser = bff.browser()
      await bff.browser().send('POST', '/auth/login', { lang: 'nl', link: { uid: JAN } })
      await browser.signIn(ANKE)
      await browser.send('GET', '/api/session')
      await browser.send('PUT', '/api/draft', { uid: JAN, voucherNumber: 'draft text' })
      await browser.send('PUT', '/api/session/counter', { consumerKey: MUNTPUNT })
      const key = randomUUID()
      expect((await register(browser, SEED, key)).status).toBe(201)

      const records = await Promise.all((await keys()).map((name) => store.read(name)))
      const fields = Object.assign({}, ...records.map((record) => record?.fields)) as Record<string, string>
      const secrets = [...storedSecrets(fields), browser.cookies.get('balie')]
      const personal = [ANKE, JAN, 'draft text', key, ...Object.values(SEED)]
      const lying = (await bytes()).toString('latin1')
      expect(secrets).toHaveLength(3)
      expect(fields['consumerKey']).toBe(MUNTPUNT)
      expect(lying.length).toBeGreaterThan(500)
      for (const text of [...secrets, ...personal]) {
        expect(text?.length).toBeGreaterThan(5)
        expect(lying).not.toContain(text)
        expect(lying).not.toContain(
          Buffer.from(text ?? '')
            .toString('base64url')
            .slice(0, -2),
        )
      }
    } finally {
      await bff.close()
      await store.close()
      await end()
    }
  })
})
