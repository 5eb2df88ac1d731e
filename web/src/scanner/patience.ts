/** Keys that waited for a busy page are handled before a timer that is late by more than this is believed. */
const LATE_MS = 20

/**
 * A timer of the page's clock that doesn't believe itself while the page is busy.
 *
 * @param over called once nothing more can have come in time
 */
export function createPatience(over: (now: number) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined

  /** @param lateMs how late what is waited for can be told */
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
