// What things cost, on this machine: to be compared within one run, not between machines.
import { benchDecoder } from '../web/test/decoder-bench.ts'
import { buildPage } from './build-page.ts'
import { handOverTo } from './hand-over-to.ts'
import { provideChromium } from './provide-tools.ts'

const BUDGET_MICROSECONDS = 100

const { scannerMicroseconds, humanMicroseconds } = benchDecoder()
console.log(
  `Scanner decoder, per key press: ${scannerMicroseconds.toFixed(1)} µs of a scan, ` +
    `${humanMicroseconds.toFixed(1)} µs of a person (budget ${BUDGET_MICROSECONDS} µs)`,
)
await buildPage()
await provideChromium()
await handOverTo('e2e/bench/interactions.ts')
