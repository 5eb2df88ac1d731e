/** Keys that waited for a busy page are handled before a timer that is late by more than this is believed. */
const LATE_MS = 20

/**
 * A timer of the page's clock that doesn't believe itself while the page is busy.
 *
 * @param over called once nothing more can have come in time
 */
export function createPatience(over: (now: number) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined

  function wait(due: number | undefined) {
    clearTimeout(timer)
    if (due === undefined) return
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
