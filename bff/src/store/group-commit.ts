/** Statements that begin and end a transaction. */
export interface Transaction {
  /** @param durable whether its commit must reach the disk before it returns */
  begin(durable: boolean): void
  /** What is done first in each. */
  first(): void
  commit(): void
  /** After any failure, also one that has ended the transaction already. */
  rollback(): void
}

interface Waiting {
  durable: boolean
  work: () => void
  done: () => void
  failed: (error: unknown) => void
}

/** Does work in a transaction, and gives what came of it once that is committed. */
export interface GroupCommit {
  run: <Result>(work: () => Result, durable?: boolean) => Promise<Result>
  /** Does at once what still waits. */
  flush: () => void
}

/**
 * Puts everything that is asked for in one turn of the event loop into one transaction, since a commit costs more than
 * what is written in it; one that must be on disk syncs for all of them. Work that throws fails alone: the others are done again without it.
 */
export function createGroupCommit(transaction: Transaction): GroupCommit {
  let waiting: Waiting[] = []
  let scheduled: NodeJS.Immediate | undefined

  function flush(): void {
    clearImmediate(scheduled)
    scheduled = undefined
    const group = waiting
    waiting = []
    commit(group)
  }

  function commit(group: Waiting[]): void {
    if (group.length === 0) return
    try {
      transaction.begin(group.some(({ durable }) => durable))
    } catch (error) {
      for (const { failed } of group) failed(error)
      return
    }
    try {
      transaction.first()
      for (const { work } of group) work()
      transaction.commit()
    } catch (error) {
      transaction.rollback()
      const [first] = group
      if (group.length === 1) first?.failed(error)
      else for (const one of group) commit([one])
      return
    }
    for (const { done } of group) done()
  }

  return {
    run: <Result>(work: () => Result, durable = false) =>
      new Promise<Result>((resolve, reject) => {
        let result: Result
        waiting.push({
          durable,
          work() {
            result = work()
          },
          done: () => resolve(result),
          failed: reject,
        })
        scheduled ??= setImmediate(flush)
      }),
    flush,
  }
}
