/** The work didn't end in time. */
class DeadlineExceeded extends Error {
  override name = 'DeadlineExceeded'
}

interface Waiting {
  until: number
  reject: (error: Error) => void
}

/**
 * Creates a function that awaits work for at most `timeoutMs`, with one timer for all of it: the oldest is always due
 * first.
 *
 * @returns a function that rejects with {@link DeadlineExceeded} when the time is over; the work goes on
 */
export function createDeadline(timeoutMs: number): <Result>(work: Promise<Result>) => Promise<Result> {
  const all = new Set<Waiting>()
  let timer: NodeJS.Timeout | undefined

  function rejectOverdue(): void {
    timer = undefined
    for (const waiting of all) {
      const leftMs = waiting.until - performance.now()
      if (leftMs > 0) {
        timer = setTimeout(rejectOverdue, leftMs).unref()
        return
      }
      all.delete(waiting)
      waiting.reject(new DeadlineExceeded())
    }
  }

  return (work) =>
    new Promise((resolve, reject) => {
      const waiting = { until: performance.now() + timeoutMs, reject }
      all.add(waiting)
      timer ??= setTimeout(rejectOverdue, timeoutMs).unref()
      const ended = () => all.delete(waiting)
      work.then(ended, ended)
      work.then(resolve, reject)
    })
}
