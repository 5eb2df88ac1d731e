import { AsyncLocalStorage } from 'node:async_hooks'
import type { TraceContext } from './trace-context.ts'

/** The request for which something is done, also when that goes on after its answer. */
export interface CurrentRequest {
  requestId: string
  trace: TraceContext
}

const storage = new AsyncLocalStorage<CurrentRequest>()

/** Does work, and whatever it begins, for this request. */
export function forRequest(request: CurrentRequest, work: () => void): void {
  storage.run(request, work)
}

/** The request for which this is done; undefined for what is done for none. */
export function currentRequest(): CurrentRequest | undefined {
  return storage.getStore()
}

/** What a log line says to be found beside the line of its request. */
export function requestMarks(): { requestId?: string; traceId?: string } {
  const request = currentRequest()
  return request ? { requestId: request.requestId, traceId: request.trace.traceId } : {}
}
