import { globSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { CHROMIUM, HEADLESS_CHROMIUM, provide, REDIS } from './tools.ts'

/** Finds or installs a browser and a Redis, and tells the tests where they are. */
export async function provideTools(): Promise<void> {
  await provideChromium()
  await provideRedis()
}

/** Finds or installs a browser, and the same without a window. */
export async function provideChromium(): Promise<void> {
  const ofPlaywright = globSync(join(homedir(), '.cache/ms-playwright/chromium-*/chrome-linux*/chrome'))
  const chromium = await provide(CHROMIUM, ofPlaywright)
  process.env[CHROMIUM.setting] = chromium
  process.env[HEADLESS_CHROMIUM.setting] = await provideHeadless(chromium)
}

/** Finds or installs a Redis. */
export async function provideRedis(): Promise<void> {
  process.env[REDIS.setting] = await provide(REDIS)
}

/** Where there is no headless one, the tests run in the other, only slower. */
async function provideHeadless(otherwise: string): Promise<string> {
  try {
    return await provide(HEADLESS_CHROMIUM)
  } catch (error) {
    process.stderr.write(`${String(error)}\nThe tests do without it, and take longer.\n`)
    return otherwise
  }
}
