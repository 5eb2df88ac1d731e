// What "npm test" needs beside the dependencies, which scripts/bootstrap.mjs has installed by now.
import { provideTools } from '../tools/provide-tools.ts'
import { CHROMIUM, HEADLESS_CHROMIUM, IP, NGINX, REDIS } from '../tools/tools.ts'

await provideTools()
for (const { name, setting } of [CHROMIUM, HEADLESS_CHROMIUM, REDIS, IP, NGINX])
  console.log(`${name}: ${process.env[setting] ?? 'none'}`)
