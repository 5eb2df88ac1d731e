// Chaos, for longer than in the tests: `npm run chaos -- --seconds 300 --seed 42`.
import { buildPage } from '../tools/build-page.ts'
import { handOverTo } from '../tools/hand-over-to.ts'
import { provideRedis } from '../tools/provide-tools.ts'

await buildPage()
await provideRedis()
await handOverTo('e2e/chaos/run.ts', process.argv.slice(2))
