import pino from 'pino'

const BATCH_BYTES = 12 * 1024
const WAIT_MS = 200
/** Most bytes that are buffered for a reader that doesn't read; further lines are dropped. */
const KEPT_MAX_BYTES = 16 * 1024 * 1024

/**
 * Creates a destination that writes log lines to standard output in batches, since a write costs more than its line,
 * and a slow reader must not block anything. A line is written within 200 ms, or when the process exits by itself.
 */
export function openLogDestination(): pino.DestinationStream {
  return pino.destination({
    sync: false,
    minLength: BATCH_BYTES,
    maxLength: KEPT_MAX_BYTES,
    periodicFlush: WAIT_MS,
  })
}
