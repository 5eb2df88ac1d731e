import { newSpan, type TraceContext } from './trace-context.ts'

/** A span: a piece of work in a trace. */
export interface Span {
  context: TraceContext
  /** Attributes: route pattern, status, result. Never an address, a query, a body. */
  end(facts: SpanFacts): void
}

export interface SpanFacts {
  name: string
  attributes: Record<string, string | number>
  failed: boolean
}

/** Traces requests and their calls to the service. */
export interface Tracing {
  /** Starts a span for a request, in the caller's trace or in a new one. */
  request(parent: TraceContext | undefined): Span
  /** Starts a span for a call to the service, by a request or by work that goes on after it. */
  call(parent: TraceContext | undefined): Span
  /** Exports the spans that are still buffered. */
  close(): Promise<void>
}

/** Creates tracing that records nothing, and only passes the trace on. */
export function passOnTraces(): Tracing {
  const span = (parent: TraceContext | undefined) => ({ context: newSpan(parent), end: () => undefined })
  return { request: span, call: span, close: () => Promise.resolve() }
}
