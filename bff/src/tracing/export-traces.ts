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
import type { TraceContext } from './trace-context.ts'
import type { Span, Tracing } from './tracing.ts'

const SAMPLED = 1

/**
 * Hands spans to a collector, by OTLP over HTTP. Where it is and what it wants to be told it reads from OpenTelemetry's
 * own environment variables. Spans carry what we put in and nothing else: the libraries that instrument HTTP by
 * themselves would put whole addresses in them, and the service's addresses hold national numbers.
 *
 * @param sampleRatio how many of the traces that begin here are kept, from 0 to 1; a caller's are kept as it says
 */
export function exportTraces({ sampleRatio }: { sampleRatio: number }): Tracing {
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'uitpas-balie' }))
      .merge(detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sampleRatio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  })
  const tracer = provider.getTracer('uitpas-balie')

  function begin(parent: TraceContext | undefined, kind: SpanKind): Span {
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
    request: (parent) => begin(parent, SpanKind.SERVER),
    call: (parent) => begin(parent, SpanKind.CLIENT),
    // A collector that is away must not keep the process from ending well.
    close: () => provider.shutdown().catch(() => undefined),
  }
}

function toOtel({ traceId, spanId, sampled }: TraceContext) {
  return { traceId, spanId, traceFlags: sampled ? SAMPLED : 0, isRemote: true }
}

function fromOtel(span: OtelSpan): TraceContext {
  const { traceId, spanId, traceFlags } = span.spanContext()
  return { traceId, spanId, sampled: (traceFlags & SAMPLED) === SAMPLED }
}
