const KEPT_CARDS = 10_000

/** Remembers the card system of cards, which never changes, in this process only. */
export interface CardSystems {
  note(card: { uitpasNumber?: string | undefined; cardSystem?: { id: string } | undefined } | undefined): void
  /** Returns the id of the card's system; undefined if the card wasn't looked up here recently. */
  of(uitpasNumber: string): string | undefined
}

/** Creates a memory for a bounded number of cards, which drops the oldest first. */
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
