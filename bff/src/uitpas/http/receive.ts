import type { IncomingHttpHeaders } from 'node:http'
import { type Dispatcher, errors } from 'undici'

/** An answer with its whole body, as it came. */
export interface Received {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
}

/** A request that is under way. */
export interface Receiving {
  /** Rejects as soon as the request fails, or its answer exceeds the limit: the rest isn't read. */
  readonly received: Promise<Received>
  /** True once the head of an answer has come. */
  isAnswered(): boolean
  /** Fails with this error at once; a request that hasn't left doesn't leave any more. */
  abort(reason: Error): void
}

/** The request was stopped before its first byte. */
class NotLeaving extends Error {
  override name = 'NotLeaving'
}

/**
 * Sends a request and reads its answer to the end, without streams in between: they would cost more than the rest.
 *
 * @param options.limitBytes largest body
 * @param options.mayLeave called when the connection is open and nothing is written yet: the last moment to stop
 * @param options.onEnd called once the answer is complete, before undici does anything further with the connection
 */
export function receive(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  options: { limitBytes: number; mayLeave?: (() => boolean) | undefined; onEnd?: (() => void) | undefined },
): Receiving {
  const { promise, resolve, reject } = Promise.withResolvers<Received>()
  const chunks: Buffer[] = []
  let length = 0
  let head: Pick<Received, 'status' | 'headers'> | undefined
  let running: Dispatcher.DispatchController | undefined
  let aborted: Error | undefined

  dispatcher.dispatch(request, {
    onRequestStart(controller) {
      running = controller
      if (aborted) controller.abort(aborted)
      else if (options.mayLeave?.() === false) controller.abort(new NotLeaving())
    },
    onResponseStart(_controller, status, headers) {
      // Interim answers (1xx) come before the final one.
      if (status >= 200) head = { status, headers }
    },
    onResponseData(controller, chunk) {
      length += chunk.length
      if (length > options.limitBytes) controller.abort(new errors.ResponseExceededMaxSizeError())
      else chunks.push(chunk)
    },
    onResponseEnd() {
      options.onEnd?.()
      if (head) resolve({ ...head, bytes: Buffer.concat(chunks, length) })
    },
    onResponseError: (_controller, error) => reject(error),
  })

  return {
    received: promise,
    isAnswered: () => head !== undefined,
    abort(reason) {
      aborted = reason
      running?.abort(reason)
      reject(reason)
    },
  }
}
