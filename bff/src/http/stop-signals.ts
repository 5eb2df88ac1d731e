/** One wish to end reaches a process more than once: from its group, from npm, from the script that started it. */
const SAME_WISH_MS = 2000

/**
 * Hears that the process is to end: by a signal, or because the script that started it is gone.
 *
 * @param on.stop is called once, to end well
 * @param on.endNow is called when somebody signals again later: only a person who doesn't want to wait does that
 */
export function hearStopSignals(on: { stop: () => void; endNow: () => void }): void {
  let firstAt: number | undefined
  function begin() {
    if (firstAt !== undefined) return
    firstAt = performance.now()
    on.stop()
  }
  // A terminal that is closed sends SIGHUP.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (firstAt !== undefined && performance.now() - firstAt > SAME_WISH_MS) on.endNow()
      else begin()
    })
  }
  // Who was started with a channel hears when its other end is gone, also by SIGKILL: nobody would stop it any more.
  if (process.connected) process.once('disconnect', begin)
}
