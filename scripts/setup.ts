// What "npm test" needs beside the dependencies, which scripts/bootstrap.mjs has installed by now.
import { provideTools } from './provide-tools.ts'

await provideTools()
console.log(`Chromium: ${process.env['CHROMIUM_PATH']}\nRedis: ${process.env['REDIS_SERVER_PATH']}`)
