import { globSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import {
  CHROMIUM,
  FIREFOX,
  HEADLESS_CHROMIUM,
  IP,
  NGINX,
  provide,
  REDIS,
  type Tool,
  WEBKIT_DRIVER,
  XDOTOOL,
  XVFB,
} from './tools.ts'

/** Finds or installs what the tests need, and tells them where it is. */
export async function provideTools(): Promise<void> {
  await provideChromium()
  await provideRedis()
  await provideEngines()
  await provideIfPossible(IP, 'The test that cuts the network is skipped.')
  await provideIfPossible(NGINX, 'The test that cuts the network uses a front of Node.')
}

/** Finds or installs a browser, and the same without a window. */
export async function provideChromium(): Promise<void> {
  const ofPlaywright = globSync(join(homedir(), '.cache/ms-playwright/chromium-*/chrome-linux*/chrome'))
  const chromium = await provide(CHROMIUM, ofPlaywright)
  process.env[CHROMIUM.setting] = chromium
  await provideIfPossible(HEADLESS_CHROMIUM, 'The tests do without it, and take longer.')
  process.env[HEADLESS_CHROMIUM.setting] ??= chromium
}

/** Finds or installs Firefox and WebKit, a screen for them and its keyboard. */
export async function provideEngines(): Promise<void> {
  await provideIfPossible(XVFB, 'The main flows are run in no browser with a window.')
  await provideIfPossible(XDOTOOL, 'The main flows are run in no browser with a window.')
  await provideIfPossible(FIREFOX, 'Nothing is tried in Firefox.')
  await provideIfPossible(WEBKIT_DRIVER, 'Nothing is tried in WebKit.')
}

/** Finds or installs a Redis. */
export async function provideRedis(): Promise<void> {
  process.env[REDIS.setting] = await provide(REDIS)
}

/** Finds or installs an optional tool; if it can't, prints the consequence. */
async function provideIfPossible(tool: Tool, otherwise: string): Promise<void> {
  try {
    process.env[tool.setting] = await provide(tool)
  } catch (error) {
    process.stderr.write(`${String(error)}\n${otherwise}\n`)
  }
}
