import { randomUUID } from 'node:crypto'
import { createClient } from '@redis/client'
import { expect, it } from 'vitest'
import { ANKE, MUNTPUNT, SEED } from '../../../test/people.ts'
import { register, spoil } from '../../../test/registering.ts'
import { startBff } from '../../../test/start-bff.ts'
import { startRedis } from '../../../test/start-redis.ts'
import { openRedisStore } from '../../store/redis-store.ts'
import { openStore } from '../../store/open-store.ts'
import { addToOpen } from '../records/key-lists.ts'

it('a refusal is still told by a Redis that takes no writes, while nothing can be registered', async () => {
  const redis = await startRedis()
  const store = await openRedisStore(redis.url)
  const bff = await startBff({ store })
  const browser = bff.browser()
  await browser.signIn(ANKE)
  spoil({ bff }, 'newCard', { kind: 'code', code: 'UNKNOWN_VOUCHER' })
  const key = randomUUID()
  const refused = { status: 422, json: { code: 'UNKNOWN_VOUCHER', outcome: 'not_registered' } }
  expect(await register(browser, SEED, key)).toMatchObject(refused)

  const admin = createClient({ url: redis.url })
  await admin.connect()
  await admin.configSet('maxmemory', '1')
  expect(await register(browser, SEED)).toMatchObject({ status: 503 })
  expect(await browser.send('GET', `/api/registrations/${key}`)).toMatchObject(refused)
  expect((await browser.send('HEAD', `/api/registrations/${key}`)).status).toBe(refused.status)

  admin.destroy()
  await bff.close()
  await Promise.all([store.close(), redis.kill()])
})

it('open registrations are still listed by a Redis that takes no writes, also beside one that is gone', async () => {
  const sessionSecrets: [string] = ['a secret of at least thirty-two letters']
  const redis = await startRedis()
  const store = await openStore({ redisUrl: redis.url, databaseFile: '', sessionSecrets })
  const bff = await startBff({ store })
  const browser = bff.browser()
  await browser.signIn(ANKE)
  const [key, goneKey] = [randomUUID(), randomUUID()]
  expect((await register(browser, SEED, key)).status).toBe(201)
  await store.together([addToOpen({ employeeUid: ANKE, key: goneKey })])
  await browser.send('PUT', '/api/session/counter', { consumerKey: MUNTPUNT })
  const fresh = bff.browser()
  await fresh.signIn(ANKE)

  const admin = createClient({ url: redis.url })
  await admin.connect()
  await admin.configSet('min-replicas-to-write', '1')
  expect(await browser.send('GET', '/api/registrations?state=unsettled')).toMatchObject({
    status: 200,
    json: { registrations: [{ key, outcome: 'registered' }] },
  })
  // The page asks first who is signed in, also after a reload.
  expect((await fresh.send('GET', '/api/session')).json).toMatchObject({ initialCounter: MUNTPUNT })
  const table = await fresh.send('GET', '/api/registrations?state=today', undefined, { accept: 'text/csv' })
  expect(table).toMatchObject({ status: 200, text: expect.stringContaining(';Muntpunt;') as string })

  admin.destroy()
  await bff.close()
  await Promise.all([store.close(), redis.kill()])
})
