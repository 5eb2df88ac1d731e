/** Number of look-ups of one list that run at a time: a list must not be a burst of calls to the service. */
const MOST_AT_ONCE = 4
/** A list waits no longer for the service; it looks again the next time. */
const LIST_WAITS_MS = 2000
/** With less time left than this nothing is begun any more. */
const BEGIN_LIMIT_MS = 100

/** Runs a look-up of a list when it is its turn, or leaves it out when the list can't wait any longer. */
export type InTurn = (lookUp: (until: number) => Promise<void>) => Promise<void>

/** Makes the turns of one list. All of them are over within the time that a list waits. */
export function createLookUpTurns(): InTurn {
  const until = performance.now() + LIST_WAITS_MS
  const waiting: (() => void)[] = []
  let running = 0
  return async (lookUp) => {
    if (running === MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      if (performance.now() < until - BEGIN_LIMIT_MS) await lookUp(until)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

/** Gives the same in an order that begins anywhere, so that no part of a long list is always the one left out. */
export function fromAnywhere<Item>(items: readonly Item[]): Item[] {
  const first = Math.floor(Math.random() * items.length)
  return [...items.slice(first), ...items.slice(0, first)]
}
