import { expect, it } from 'vitest'
import { startRedisPair } from './start-redis-pair.ts'

it('a failover begins only once the one before is over, since that would promote a replica without anything', async () => {
  const pair = await startRedisPair()
  expect(await Promise.all([pair.failOver(0), pair.failOver(0)])).toEqual([true, false])
  await pair.untilOnline()
  expect(await pair.failOver(0)).toBe(true)
  await pair.kill()
})
