// Tries deploy/ on this machine: `npm run try-deployment`. Needs nginx, Caddy and openssl, and root to run as another user.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { provideRedis } from '../tools/provide-tools.ts'
import { CADDY, NGINX, provide } from '../tools/tools.ts'

await provideRedis()
for (const proxy of [NGINX, CADDY]) process.env[proxy.setting] = await provide(proxy)
const child = spawn(process.execPath, ['e2e/deployment/try.ts'], { stdio: 'inherit' })
await once(child, 'exit')
process.exitCode = child.exitCode ?? 1
