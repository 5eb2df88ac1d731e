// Provides the tools that "npm test" needs besides the dependencies, which scripts/bootstrap.mjs has already installed.
import { provideTools } from '../tools/provide-tools.ts'
import {
  CHROMIUM,
  FIREFOX,
  HEADLESS_CHROMIUM,
  IP,
  NGINX,
  REDIS,
  WEBKIT_DRIVER,
  XDOTOOL,
  XVFB,
} from '../tools/tools.ts'

const ENGINES = [CHROMIUM, HEADLESS_CHROMIUM, FIREFOX, WEBKIT_DRIVER, XVFB, XDOTOOL]

await provideTools()
for (const { name, setting } of [...ENGINES, REDIS, IP, NGINX])
  console.log(`${name}: ${process.env[setting] ?? 'none'}`)
