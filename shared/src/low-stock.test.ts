import { expect, it } from 'vitest'
import type { Counter } from './session.ts'
import { lowStock } from './low-stock.ts'
import type { StockCount } from './stock.ts'

const ALL = { id: '1', name: 'Regio', mayRegister: true, mayGrantKansenstatuut: true }
const counter = (...cardSystems: Counter['cardSystems']): Counter => ({
  consumerKey: 'k',
  name: 'Balie',
  cardSystems,
})
/** Ordinary cards and kansenpassen, here and on their way. */
function counts(id: string, here: [number, number], onTheirWay: [number, number] = [0, 0]): StockCount[] {
  return [here, onTheirWay].flatMap((numbers, at) =>
    numbers.map((count, kind) => ({
      cardSystem: { id },
      kansenpas: kind === 1,
      where: at === 0 ? ('here' as const) : ('on_its_way' as const),
      count,
    })),
  )
}

it('says nothing as long as there are enough of both kinds', () => {
  expect(lowStock(counts('1', [6, 6]), counter(ALL))).toEqual([])
})

it.each<[string, [number, number], [number, number]]>([
  ['few cards', [5, 40], [50, 2]],
  ['few kansenpassen', [40, 5], [0, 0]],
  ['none at all', [0, 0], [0, 0]],
])('with %s it gives both kinds, and the cards on their way', (_, here, onTheirWay) => {
  expect(lowStock(counts('1', here, onTheirWay), counter(ALL))).toEqual([
    {
      cardSystem: { id: '1', name: 'Regio' },
      cards: here[0],
      kansenpassen: here[1],
      onTheirWay: onTheirWay[0] + onTheirWay[1],
    },
  ])
})

it('asks for no kansenpassen where they never are', () => {
  const ordinary = counter({ ...ALL, mayGrantKansenstatuut: false })
  expect(lowStock(counts('1', [40, 0]), ordinary)).toEqual([])
  expect(lowStock(counts('1', [40, 0], [0, 3]), ordinary)).toHaveLength(1)
  expect(lowStock(counts('1', [40, 1]), ordinary)).toHaveLength(1)
})

it('covers only systems whose cards are registered here and that were counted', () => {
  const other = { ...ALL, id: '2', mayRegister: false }
  const uncounted = { ...ALL, id: '3' }
  const [few, ...others] = lowStock(
    [...counts('1', [3, 9]), ...counts('2', [9, 9])],
    counter(ALL, { ...ALL, id: '2' }),
  )
  expect(few).toMatchObject({ cardSystem: { id: '1' }, cards: 3, kansenpassen: 9 })
  expect(others).toEqual([])
  expect(lowStock([...counts('1', [9, 9]), ...counts('2', [0, 0])], counter(ALL, other, uncounted))).toEqual(
    [],
  )
})
