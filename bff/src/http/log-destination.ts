import { write, writeSync } from 'node:fs'
import type { DestinationStream } from 'pino'

const BATCH_LENGTH = 12 * 1024
const WAIT_MS = 200
/** Maximum length of text kept for a reader that doesn't read, or a full disk; further lines are dropped. */
const KEPT_MAX_LENGTH = 16 * 1024 * 1024
const STANDARD_OUTPUT = 1
const NOTHING = Buffer.alloc(0)

/**
 * Creates a destination that writes log lines in batches, since a write costs more than its line, and a slow reader
 * must not block anything. A line is written within 200 ms, or when the process exits by itself. What can't be written
 * is tried again, and neither stops the application nor holds up its end: pino's own destination ends the process
 * when a disk is full, and then waits for room for ever.
 *
 * @param descriptor of an open file, standard output by default
 */
export function openLogDestination(descriptor = STANDARD_OUTPUT): DestinationStream {
  let waiting = ''
  /** Taken from what waits, and not written yet. */
  let batch: Buffer = NOTHING
  let isWriting = false

  function fillBatch() {
    if (batch.length > 0) return
    batch = Buffer.from(waiting)
    waiting = ''
  }

  function flush() {
    if (isWriting) return
    fillBatch()
    if (batch.length === 0) return
    isWriting = true
    write(descriptor, batch, (error, written) => {
      isWriting = false
      if (error) return
      batch = batch.subarray(written)
      if (batch.length > 0 || waiting.length >= BATCH_LENGTH) flush()
    })
  }

  /** Writes the rest; gives it up if that fails, since no reader is left. */
  function writeRest() {
    // The batch that is being written at this moment must not be written twice.
    if (isWriting) batch = NOTHING
    try {
      fillBatch()
      while (batch.length > 0) {
        batch = batch.subarray(writeSync(descriptor, batch))
        fillBatch()
      }
    } catch {
      batch = NOTHING
    }
  }

  setInterval(flush, WAIT_MS).unref()
  process.on('exit', writeRest)
  return {
    write(line) {
      if (waiting.length < KEPT_MAX_LENGTH) waiting += line
      if (waiting.length >= BATCH_LENGTH) flush()
    },
  }
}
