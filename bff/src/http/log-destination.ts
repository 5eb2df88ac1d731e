import pino from 'pino'

const BATCH_BYTES = 12 * 1024
const WAIT_MS = 200
/** What a reader who doesn't read can make us keep; lines beyond are dropped. */
const KEPT_MAX_BYTES = 16 * 1024 * 1024

/**
 * Standard output for log lines, many in one write: a write costs more than the line it holds, and a slow reader holds
 * nobody up. A line is out within a fifth of a second, and in any case when the process ends by itself.
 */
export function openLogDestination(): pino.DestinationStream {
  return pino.destination({
    sync: false,
    minLength: BATCH_BYTES,
    maxLength: KEPT_MAX_BYTES,
    periodicFlush: WAIT_MS,
  })
}
