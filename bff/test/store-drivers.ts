import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRedisStore } from '../src/store/redis-store.ts'
import { openSqliteStore } from '../src/store/sqlite-store.ts'
import { startRedis } from './start-redis.ts'

/** Each driver, opened twice on the same data, as two instances of the application have it. */
export const storeDrivers = {
  SQLite() {
    const directory = mkdtempSync(join(tmpdir(), 'balie-'))
    const file = join(directory, 'store.sqlite')
    const [one, other] = [openSqliteStore(file), openSqliteStore(file)]
    const end = () => {
      rmSync(directory, { recursive: true })
      return Promise.resolve()
    }
    return Promise.resolve({ one, other, end })
  },
  async Redis() {
    const redis = await startRedis()
    const [one, other] = await Promise.all([openRedisStore(redis.url), openRedisStore(redis.url)])
    return { one, other, end: () => redis.kill() }
  },
}
