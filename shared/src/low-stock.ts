import type { Counter } from './session.ts'
import type { StockCount } from './stock.ts'

/** Stock of a kind, in cards, at or below which it is low: time to order more (rules.md §6). */
const FEW_CARDS = 5

/** The stock of a card system with few cards of a kind left. */
export interface LowStock {
  cardSystem: StockCount['cardSystem']
  /** Numbers of ordinary cards and kansenpassen at the counter. */
  cards: number
  kansenpassen: number
  /** Numbers of both kinds on their way to the counter. */
  onTheirWay: number
}

/**
 * Lists the card systems with few cards of a kind left at a counter (rules.md §6), among those in which it may register
 * cards and that the service counted. A kind that the counter doesn't stock is ignored: none here and none on its way,
 * as with kansenpassen where it may not grant kansenstatuut.
 */
export function lowStock(counts: readonly StockCount[], { cardSystems }: Counter): LowStock[] {
  return cardSystems.flatMap(({ id, name, mayRegister, mayGrantKansenstatuut }) => {
    const ofSystem = counts.filter(({ cardSystem }) => cardSystem.id === id)
    if (!mayRegister || ofSystem.length === 0) return []
    const sum = (where: StockCount['where'], kinds: readonly boolean[]) =>
      ofSystem
        .filter((one) => one.where === where && kinds.includes(one.kansenpas))
        .reduce((total, { count }) => total + count, 0)
    const cards = sum('here', [false])
    const kansenpassen = sum('here', [true])
    const hasKansenpassen = mayGrantKansenstatuut || kansenpassen + sum('on_its_way', [true]) > 0
    if (cards > FEW_CARDS && !(hasKansenpassen && kansenpassen <= FEW_CARDS)) return []
    return [{ cardSystem: { id, name }, cards, kansenpassen, onTheirWay: sum('on_its_way', [false, true]) }]
  })
}
