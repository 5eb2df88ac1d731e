/** Statements that begin and end a transaction. */
export interface Transaction {
  /** @param durable whether its commit must reach the disk before it returns */
  begin(durable: boolean): void
  /** Runs first in each transaction. */
  first(): void
  commit(): void
  /** Runs after any failure, even one that has ended the transaction already. */
  rollback(): void
}

interface Waiting {
  durable: boolean
  work: () => void
  done: () => void
  failed: (error: unknown) => void
}

/** Runs work in a transaction, and resolves with its result once that is committed. */
export interface GroupCommit {
  run: <Result>(work: () => Result, durable?: boolean) => Promise<Result>
  /** Commits all waiting work at once. */
  flush: () => void
}

/** Time to wait for more work after a shared transaction. */
const SHARING_MS = 1

/**
 * Groups all work of one turn of the event loop into one transaction, since a commit costs more than its writes; if any
 * work must be on disk, one sync covers all of it. After a shared transaction the next one waits a little longer for
 * more work, since the load is high then. Work that throws fails alone: the rest is run again without it.
 */
export function createGroupCommit(transaction: Transaction): GroupCommit {
  let waiting: Waiting[] = []
  let unschedule: (() => void) | undefined
  let wasShared = false

  function schedule(): () => void {
    if (wasShared) {
      const timer = setTimeout(flush, SHARING_MS)
      return () => clearTimeout(timer)
    }
    const immediate = setImmediate(flush)
    return () => clearImmediate(immediate)
  }

  function flush(): void {
    unschedule?.()
    unschedule = undefined
    const group = waiting
    waiting = []
    wasShared = group.length > 1
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
        unschedule ??= schedule()
      }),
    flush,
  }
}
