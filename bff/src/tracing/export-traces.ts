import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import { context, type Span as OtelSpan, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { TraceSettings } from '../config/observability.ts'
import type { TraceContext } from './trace-context.ts'
import type { Span, Tracing } from './tracing.ts'

const SAMPLED = 1
/** Limit for handing over the last spans, so that an absent collector doesn't delay the exit. */
const CLOSE_DEADLINE_MS = 1000

/**
 * Exports spans to a collector, by OTLP over HTTP. The exporter reads its headers and certificates from OpenTelemetry's
 * own environment variables. Spans hold only the attributes that we set: automatic instrumentation of HTTP would add
 * whole addresses, and the service's addresses hold national numbers.
 */
export function exportTraces({ url, sampling, proxyEnv }: TraceSettings): Tracing {
  const root = new TraceIdRatioBasedSampler(sampling.ratio)
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'uitpas-balie' }))
      .merge(detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] })),
    sampler: sampling.followsCaller ? new ParentBasedSampler({ root }) : root,
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url, ...(proxyEnv && { httpAgentOptions: agentBy(proxyEnv) }) }),
      }),
    ],
  })
  const tracer = provider.getTracer('uitpas-balie')

  function startSpan(parent: TraceContext | undefined, kind: SpanKind): Span {
    const around = parent ? trace.setSpanContext(context.active(), toOtel(parent)) : context.active()
    const span = tracer.startSpan(kind === SpanKind.CLIENT ? 'call' : 'request', { kind }, around)
    return {
      context: { ...fromOtel(span), ...(parent?.state !== undefined && { state: parent.state }) },
      end({ name, attributes, failed }) {
        span.updateName(name).setAttributes(attributes)
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
      },
    }
  }

  return {
    request: (parent) => startSpan(parent, SpanKind.SERVER),
    call: (parent) => startSpan(parent, SpanKind.CLIENT),
    async close() {
      const deadline = new AbortController()
      const handedOver = provider.shutdown().catch(() => undefined)
      const isLate = wait(CLOSE_DEADLINE_MS, undefined, { signal: deadline.signal }).catch(() => undefined)
      await Promise.race([handedOver, isLate])
      deadline.abort()
    },
  }
}

/** Creates an agent that uses the proxies of these variables, since the exporter's own agent doesn't. */
function agentBy(proxyEnv: Record<string, string>) {
  return (protocol: string) => {
    const options = { keepAlive: true, proxyEnv }
    return protocol === 'https:' ? new SecureAgent(options) : new Agent(options)
  }
}

function toOtel({ traceId, spanId, sampled }: TraceContext) {
  return { traceId, spanId, traceFlags: sampled ? SAMPLED : 0, isRemote: true }
}

function fromOtel(span: OtelSpan): TraceContext {
  const { traceId, spanId, traceFlags } = span.spanContext()
  return { traceId, spanId, sampled: (traceFlags & SAMPLED) === SAMPLED }
}
