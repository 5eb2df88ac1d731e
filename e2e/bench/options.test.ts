import { expect, it } from 'vitest'
import { parseOptions, PARTS } from './options.ts'

it('measures everything with both stores unless told otherwise', () => {
  expect(parseOptions([])).toEqual({
    kind: 'ok',
    options: { parts: [...PARTS], quick: false, stores: ['sqlite', 'redis'] },
  })
})

it('measures the parts that are named, once, in their own order', () => {
  const args = ['memory', '--store', 'redis', 'registrations', 'memory', '--quick']
  expect(parseOptions(args)).toEqual({
    kind: 'ok',
    options: { parts: ['registrations', 'memory'], quick: true, stores: ['redis'] },
  })
})

it.each([
  [['speed'], 'There is no part speed: '],
  [['--fast'], 'There is no --fast: '],
  [['-q'], 'There is no -q: '],
  [['--store', 'oracle'], '--store must be sqlite or redis.'],
  [['--store'], '--store must be sqlite or redis.'],
])('reports the mistake in %j in one line', (args, words) => {
  const result = parseOptions(args)
  expect(result).toEqual({ kind: 'wrong', mistake: expect.stringContaining(words) as string })
  expect(JSON.stringify(result)).not.toContain('\\n')
})
