const KEPT_CARDS = 10_000

/** Remembers which card system cards are of, which never changes, in this process only. */
export interface CardSystems {
  note(card: { uitpasNumber?: string | undefined; cardSystem?: { id: string } | undefined } | undefined): void
  /** The id of the card's system; undefined for a card that wasn't looked up here lately. */
  of(uitpasNumber: string): string | undefined
}

/** Holds a bounded number of cards; the one that was noted first goes first. */
export function createCardSystems(): CardSystems {
  const ids = new Map<string, string>()
  return {
    note(card) {
      if (card?.uitpasNumber === undefined || card.cardSystem === undefined) return
      ids.set(card.uitpasNumber, card.cardSystem.id)
      const [oldest] = ids.keys()
      if (ids.size > KEPT_CARDS && oldest !== undefined) ids.delete(oldest)
    },
    of: (uitpasNumber) => ids.get(uitpasNumber),
  }
}
