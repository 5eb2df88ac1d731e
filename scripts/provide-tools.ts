import { globSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { CHROMIUM, provide, REDIS } from './tools.ts'

/** Finds or installs a browser and a Redis, and tells the tests where they are. */
export async function provideTools(): Promise<void> {
  const ofPlaywright = globSync(join(homedir(), '.cache/ms-playwright/chromium-*/chrome-linux*/chrome'))
  process.env['CHROMIUM_PATH'] = await provide(CHROMIUM, ofPlaywright)
  await provideRedis()
}

/** Finds or installs a Redis. */
export async function provideRedis(): Promise<void> {
  process.env['REDIS_SERVER_PATH'] = await provide(REDIS)
}
