// Measures a key press in the scanner decoder.
import { benchDecoder } from '../../../web/test/decoder-bench.ts'
import { budgetTable, printPart } from '../report/table.ts'

const BUDGET_MICROSECONDS = 100

const { scannerMicroseconds, humanMicroseconds } = benchDecoder()
printPart('Scanner decoder', [
  budgetTable(
    [
      { name: 'a key of a scan', microseconds: scannerMicroseconds },
      { name: 'a key of a person', microseconds: humanMicroseconds },
    ].map(({ name, microseconds }) => ({
      name,
      figure: `${microseconds.toFixed(1)} µs`,
      budget: `at most ${BUDGET_MICROSECONDS} µs`,
      isMet: microseconds <= BUDGET_MICROSECONDS,
    })),
  ),
])
