import { newSpan, type TraceContext } from './trace-context.ts'

/** A piece of work in a trace. */
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

/** Follows requests and the calls to the service that they make. */
export interface Tracing {
  /** The work for one request, in the caller's trace or in a new one. */
  request(parent: TraceContext | undefined): Span
  /** One call to the service, for a request or for work that goes on after one. */
  call(parent: TraceContext | undefined): Span
  /** Hands over what is still kept. */
  close(): Promise<void>
}

/** Keeps nothing; only passes on which trace it all belongs to. */
export function passOnTraces(): Tracing {
  const span = (parent: TraceContext | undefined) => ({ context: newSpan(parent), end: () => undefined })
  return { request: span, call: span, close: () => Promise.resolve() }
}
