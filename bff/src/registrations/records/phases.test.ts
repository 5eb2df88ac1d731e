import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PHASES } from './phases.ts'

const ARCHITECTURE = new URL('../../../../docs/architecture.md', import.meta.url)

it('the phases of a registration are drawn in docs/architecture.md as the table has them', () => {
  const [, diagram = ''] = readFileSync(ARCHITECTURE, 'utf8').split('stateDiagram-v2')
  const drawn = [...diagram.matchAll(/^ {2}(\w+) --> (\w+)/gm)].map(([, from, to]) => `${from} → ${to}`)
  const written = Object.entries(PHASES).flatMap(([from, { next }]) => next.map((to) => `${from} → ${to}`))
  expect(drawn.toSorted()).toEqual(written.toSorted())
})
