// Tries deploy/ on this machine: `npm run try-deployment`. Needs nginx and openssl, and root to run as another user.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { provideRedis } from '../tools/provide-tools.ts'
import { NGINX, provide } from '../tools/tools.ts'

await provideRedis()
process.env[NGINX.setting] = await provide(NGINX)
const child = spawn(process.execPath, ['e2e/deployment/try.ts'], { stdio: 'inherit' })
await once(child, 'exit')
process.exitCode = child.exitCode ?? 1
