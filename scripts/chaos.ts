// Chaos, for longer than in the tests: `npm run chaos -- --seconds 300 --seed 42`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { buildPage } from './build-page.ts'
import { provideRedis } from './provide-tools.ts'

await buildPage()
await provideRedis()
const child = spawn(process.execPath, ['e2e/chaos/run.ts', ...process.argv.slice(2)], { stdio: 'inherit' })
await once(child, 'exit')
process.exitCode = child.exitCode ?? 1
