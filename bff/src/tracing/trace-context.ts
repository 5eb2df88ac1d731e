import { present } from '@balie/shared'
import { randomBytesOfPool } from '../store/random-bytes.ts'

/** Position of a piece of work in a trace (W3C Trace Context, level 1). */
export interface TraceContext {
  /** 32 lower-case hex digits. */
  traceId: string
  /** 16 lower-case hex digits: the parent span of calls made here. */
  spanId: string
  /** True if this trace is sampled. */
  sampled: boolean
  /** The `tracestate` of tracing systems, passed on unchanged. */
  state?: string
}

const TRACE_PARENT = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/
const NOTHING = /^0+$/
const SAMPLED = 1
const STATE_MAX_LENGTH = 512
const TRACE_ID_BYTES = 16
const SPAN_ID_BYTES = 8

/**
 * Reads the headers `traceparent` and `tracestate`.
 *
 * @returns undefined if they are missing or invalid: then a new trace begins
 */
export function readTraceContext(parent: string | undefined, state?: string): TraceContext | undefined {
  const [, version = 'ff', traceId = '', spanId = '', flags = '', rest] =
    TRACE_PARENT.exec(parent ?? '') ?? []
  if (version === 'ff' || NOTHING.test(traceId) || NOTHING.test(spanId)) return undefined
  // Only later versions may have more than these four parts.
  if (version === '00' && rest !== undefined) return undefined
  const sampled = (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED
  const isDecent = state !== undefined && state.length <= STATE_MAX_LENGTH && /^[ -~]+$/.test(state)
  return { traceId, spanId, sampled, ...(isDecent && { state }) }
}

/** Makes the headers that pass a trace on. */
export function traceHeaders({ traceId, spanId, sampled, state }: TraceContext): Record<string, string> {
  return {
    traceparent: `00-${traceId}-${spanId}-0${sampled ? SAMPLED : 0}`,
    ...present({ tracestate: state }),
  }
}

/** Starts a span in the trace of its parent, or in a new, unsampled trace. */
export function newSpan(parent?: TraceContext): TraceContext {
  const spanId = randomBytesOfPool(SPAN_ID_BYTES).toString('hex')
  return parent
    ? { ...parent, spanId }
    : { traceId: randomBytesOfPool(TRACE_ID_BYTES).toString('hex'), spanId, sampled: false }
}
