import { AsyncLocalStorage } from 'node:async_hooks'
import type { TraceContext } from './trace-context.ts'

/** The request on whose behalf code runs, even after its answer. */
export interface CurrentRequest {
  requestId: string
  trace: TraceContext
}

const storage = new AsyncLocalStorage<CurrentRequest>()

/** Runs work, and everything it starts, on behalf of this request. */
export function forRequest(request: CurrentRequest, work: () => void): void {
  storage.run(request, work)
}

/** Returns the request on whose behalf this code runs; undefined if there is none. */
export function currentRequest(): CurrentRequest | undefined {
  return storage.getStore()
}

/** Returns the fields that connect a log line with that of its request. */
export function requestMarks(): { requestId?: string; traceId?: string } {
  const request = currentRequest()
  return request ? { requestId: request.requestId, traceId: request.trace.traceId } : {}
}
