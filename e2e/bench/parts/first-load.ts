// Measures the page's loads, as `npm test` checks them.
import * as z from 'zod/mini'
import { run } from '../../../scripts/tools/run.ts'
import { markdownTable, printPart } from '../report/table.ts'

const BYTES_PER_KB = 1000

const sizesSchema = z.tuple(
  [z.object({ name: z.string(), size: z.number() })],
  z.object({
    name: z.string(),
    size: z.number(),
    sizeLimit: z.optional(z.number()),
    passed: z.optional(z.boolean()),
  }),
)

const { output } = await run('size-limit', ['--json'])
const sizes = sizesSchema.parse(JSON.parse(output))
const [floor, ...loads] = sizes
const kB = (bytes: number) => (bytes / BYTES_PER_KB).toFixed(1)

printPart('First load', [
  'Scripts, styles and Dutch words, compressed with Brotli.',
  markdownTable(
    [
      { title: '' },
      { title: 'kB', numeric: true },
      { title: '× floor', numeric: true },
      { title: 'at most kB', numeric: true },
      { title: 'budget' },
    ],
    [
      [floor.name, kB(floor.size), '1.00', '', ''],
      ...loads.map(({ name, size, sizeLimit, passed }) => [
        name,
        kB(size),
        (size / floor.size).toFixed(2),
        sizeLimit === undefined ? '' : kB(sizeLimit),
        sizeLimit === undefined ? '' : passed === true ? 'met' : 'not met',
      ]),
    ],
  ),
])
