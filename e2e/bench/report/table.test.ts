import { format } from 'prettier'
import { expect, it } from 'vitest'
import { budgetTable, markdownTable } from './table.ts'

it('is aligned as Prettier aligns it', async () => {
  const table = markdownTable(
    [{ title: '' }, { title: 'µs', numeric: true }, { title: '× (c)', numeric: true }],
    [
      ['the smallest handler (c)', '220', '1.00'],
      ['BFF', '', '1.35'],
    ],
  )
  expect(await format(table, { parser: 'markdown' })).toBe(`${table}\n`)
})

it('says of each figure whether its budget is met, or why that cannot be said', () => {
  const figure = { name: 'CPU', figure: '1.2', budget: 'at most 1.4' }
  const lines = budgetTable([
    { ...figure, isMet: true },
    { ...figure, isMet: false },
    { ...figure, isMet: false, unfit: 'too few cores' },
  ]).split('\n')
  expect(lines.slice(2).map((line) => line.split('|').at(-2)?.trim())).toEqual([
    'met',
    'not met',
    'too few cores',
  ])
})
