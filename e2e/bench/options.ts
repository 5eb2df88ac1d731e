import { parseArgs } from 'node:util'

/** The parts that can be measured, in order. */
export const PARTS = [
  'decoder',
  'first-load',
  'interactions',
  'complete-screen',
  'registrations',
  'sessions',
  'memory',
  'instances',
] as const
export type Part = (typeof PARTS)[number]

const STORES = ['sqlite', 'redis'] as const
export type StoreName = (typeof STORES)[number]

/** Options of a run. */
export interface BenchOptions {
  parts: readonly Part[]
  /** Small sizes, to try the benchmark itself; their figures mean little. */
  quick: boolean
  stores: readonly StoreName[]
}

/**
 * Reads the arguments of `npm run bench`: names of parts (none: all), `--quick`, `--store sqlite|redis` (none: both).
 *
 * @returns the options, or one line with the mistake
 */
export function parseOptions(
  args: readonly string[],
): { kind: 'ok'; options: BenchOptions } | { kind: 'wrong'; mistake: string } {
  const { tokens } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean' }, store: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const parts = new Set<Part>()
  const stores = new Set<StoreName>()
  let quick = false
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const part = PARTS.find((name) => name === token.value)
      if (!part) return wrong(`There is no part ${token.value}: ${PARTS.join(', ')}.`)
      parts.add(part)
    } else if (token.kind === 'option' && token.name === 'quick') quick = true
    else if (token.kind === 'option' && token.name === 'store') {
      const store = STORES.find((name) => name === token.value)
      if (!store) return wrong(`--store must be ${STORES.join(' or ')}.`)
      stores.add(store)
    } else if (token.kind === 'option')
      return wrong(`There is no ${token.rawName}: only --quick and --store ${STORES.join('|')}.`)
  }
  const chosen = <Name>(all: readonly Name[], named: ReadonlySet<Name>) =>
    all.filter((name) => named.size === 0 || named.has(name))
  return { kind: 'ok', options: { parts: chosen(PARTS, parts), quick, stores: chosen(STORES, stores) } }
}

/** Reads the arguments of this process; if they are wrong, prints why and exits with 1. */
export function readOptions(): BenchOptions {
  const result = parseOptions(process.argv.slice(2))
  if (result.kind === 'ok') return result.options
  process.stderr.write(`${result.mistake}\n`)
  process.exit(1)
}

function wrong(mistake: string) {
  return { kind: 'wrong', mistake } as const
}
