// Measures costs on this machine, as Markdown: to be compared within one run, not between machines.
// `npm run bench -- registrations --quick --store redis`
import { type Part, parseOptions } from '../../e2e/bench/options.ts'
import { describeMachine } from '../../e2e/bench/report/machine.ts'
import { buildPage } from '../tools/build-page.ts'
import { handOverTo } from '../tools/hand-over-to.ts'
import { provideChromium, provideRedis } from '../tools/provide-tools.ts'

const NEED_NO_PAGE: readonly Part[] = ['decoder']
const NEED_CHROMIUM: readonly Part[] = ['interactions', 'complete-screen']
const NEED_REDIS: readonly Part[] = ['registrations', 'sessions', 'memory', 'instances']

const args = process.argv.slice(2)
const result = parseOptions(args)
if (result.kind === 'wrong') {
  process.stderr.write(`${result.mistake}\n`)
  process.exit(1)
}
const { parts, stores, quick } = result.options
if (parts.some((part) => !NEED_NO_PAGE.includes(part))) await buildPage()
if (parts.some((part) => NEED_CHROMIUM.includes(part))) await provideChromium()
if (stores.includes('redis') && parts.some((part) => NEED_REDIS.includes(part))) await provideRedis()

process.stdout.write(`${describeMachine()}${quick ? ' Quick sizes: their figures mean little.' : ''}\n`)
for (const part of parts) {
  process.stdout.write('\n')
  await handOverTo(`e2e/bench/parts/${part}.ts`, args)
  if (process.exitCode !== 0) break
}
