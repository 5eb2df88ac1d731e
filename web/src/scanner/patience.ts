/** Delay of a timer beyond which keys that waited for the busy page are handled first. */
const LATE_MS = 20

/**
 * Creates a timer that waits longer while the page is busy.
 *
 * @param over called once nothing more can have come in time
 */
export function createPatience(over: (now: number) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined

  /** @param lateMs how late the awaited key can be delivered, in ms */
  function wait(dueInTime: number | undefined, lateMs = 0) {
    clearTimeout(timer)
    if (dueInTime === undefined) return
    const due = dueInTime + lateMs
    timer = setTimeout(
      () => {
        const now = performance.now()
        if (now - due > LATE_MS) wait(now + LATE_MS)
        else over(now)
      },
      Math.max(0, due - performance.now()),
    )
  }

  return { wait, stop: () => clearTimeout(timer) }
}
