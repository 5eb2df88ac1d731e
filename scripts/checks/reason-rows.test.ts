import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nlDay } from '../../bff/src/messages/day/nl.ts'

const RULES = readFileSync(join(import.meta.dirname, '../../docs/spec/rules.md'), 'utf8')

it('rules.md §2 has a row for every reason', () => {
  const rows = [...RULES.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, reason]) => reason)
  expect(rows).toEqual(expect.arrayContaining(Object.keys(nlDay.reasons)))
})
