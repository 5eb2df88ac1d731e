/**
 * Time within which signals count as one: a process gets several from its group, npm and the script that started it.
 */
const SAME_REQUEST_MS = 2000

/**
 * Listens for requests to end the process: a signal, or the exit of the script that started it.
 *
 * @param on.stop is called once, for a graceful end
 * @param on.endNow is called on a later signal: only a person who doesn't want to wait sends one
 */
export function onStopRequest(on: { stop: () => void; endNow: () => void }): void {
  let firstAt: number | undefined
  function requestStop() {
    if (firstAt !== undefined) return
    firstAt = performance.now()
    on.stop()
  }
  // Closing a terminal sends SIGHUP.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (firstAt !== undefined && performance.now() - firstAt > SAME_REQUEST_MS) on.endNow()
      else requestStop()
    })
  }
  // A process started with an IPC channel sees its parent exit, even by SIGKILL; nothing else would stop it then.
  if (process.connected) process.once('disconnect', requestStop)
}
