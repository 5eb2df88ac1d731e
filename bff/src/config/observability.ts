import * as z from 'zod/mini'
import { isWebAddress } from './web-address.ts'

const TOKEN_MIN_LENGTH = 16

/** The token that Prometheus must send as `Authorization: Bearer …`. */
export const metricsToken = z.optional(
  z.string().check(
    z.regex(new RegExp(`^[\\w.~+/=-]{${TOKEN_MIN_LENGTH},}$`), {
      error: `must be at least ${TOKEN_MIN_LENGTH} letters, digits and -._~+/=`,
    }),
  ),
)

/** Share of the traces starting here that is kept, and whether a caller's sampling decision is followed. */
export interface Sampling {
  /** From 0 to 1. */
  ratio: number
  followsCaller: boolean
}

/** Destination and selection of traces. */
export interface TraceSettings {
  url: string
  sampling: Sampling
  /** Environment variables of the proxy for traces, as Node reads them; undefined for a direct connection. */
  proxyEnv?: Record<string, string> | undefined
}

/** Supported values of `OTEL_TRACES_SAMPLER`; `ratio` undefined: use `OTEL_TRACES_SAMPLER_ARG`. */
const SAMPLERS: Record<string, { ratio: number | undefined; followsCaller: boolean }> = {
  always_on: { ratio: 1, followsCaller: false },
  always_off: { ratio: 0, followsCaller: false },
  traceidratio: { ratio: undefined, followsCaller: false },
  parentbased_always_on: { ratio: 1, followsCaller: true },
  parentbased_always_off: { ratio: 0, followsCaller: true },
  parentbased_traceidratio: { ratio: undefined, followsCaller: true },
}
/** OpenTelemetry's own default. */
const COLLECTOR = 'http://localhost:4318'
const DEFAULT_SAMPLER = 'parentbased_always_on'

/** OpenTelemetry's own variables. Other programs share them, so a wrong one doesn't prevent the start. */
export const openTelemetry = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z.optional(z.string()),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.optional(z.string()),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.optional(z.string()),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: z.optional(z.string()),
  OTEL_SDK_DISABLED: z.optional(z.string()),
  OTEL_TRACES_EXPORTER: z.optional(z.string()),
  OTEL_TRACES_SAMPLER: z.optional(z.string()),
  OTEL_TRACES_SAMPLER_ARG: z.optional(z.string()),
}

type OpenTelemetry = z.infer<z.ZodMiniObject<typeof openTelemetry>>

/**
 * Reads the destination of traces. None are exported unless a collector or the exporter is named.
 *
 * @returns `traces` undefined if there are none; `ignored`, one line for each relevant setting that can't be followed,
 *   which OpenTelemetry's specification wants to be reported and otherwise treated as absent
 */
export function tracesOf(settings: OpenTelemetry): { traces: TraceSettings | undefined; ignored: string[] } {
  const exporters = words(settings.OTEL_TRACES_EXPORTER)
  const endpoint = endpointOf(settings)
  const isWanted = exporters.length > 0 ? exporters.includes('otlp') : endpoint !== undefined
  const isOff = settings.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || exporters.includes('none')
  const others = exporters.filter((name) => name !== 'otlp' && name !== 'none')
  const ignored = others.length > 0 && !isOff ? ['OTEL_TRACES_EXPORTER: otlp is the only exporter here'] : []
  if (!isWanted || isOff) return { traces: undefined, ignored }
  const [name, url] = endpoint ?? ['OTEL_EXPORTER_OTLP_ENDPOINT', `${COLLECTOR}/v1/traces`]
  if (!isWebAddress(url)) {
    return {
      traces: undefined,
      ignored: [...ignored, `${name} is no http or https URL: no traces are exported`],
    }
  }
  const { ignored: ignoredSampling, ...sampling } = samplingOf(settings)
  if (!isJsonOverHttp(settings)) ignored.push('OTEL_EXPORTER_OTLP_PROTOCOL: http/json is spoken here')
  const isNothing = sampling.ratio === 0 && !sampling.followsCaller
  return {
    traces: isNothing ? undefined : { url, sampling },
    ignored: [...ignored, ...ignoredSampling],
  }
}

function samplingOf(settings: OpenTelemetry): Sampling & { ignored: string[] } {
  const ignored: string[] = []
  const wanted = settings.OTEL_TRACES_SAMPLER?.toLowerCase() ?? DEFAULT_SAMPLER
  const known = Object.hasOwn(SAMPLERS, wanted) ? SAMPLERS[wanted] : undefined
  if (!known) ignored.push(`OTEL_TRACES_SAMPLER is none of ${Object.keys(SAMPLERS).join(', ')}: ignored`)
  const { ratio, followsCaller } = known ?? { ratio: 1, followsCaller: true }
  if (ratio !== undefined) return { ratio, followsCaller, ignored }
  const argument = Number(settings.OTEL_TRACES_SAMPLER_ARG ?? '1')
  if (argument >= 0 && argument <= 1) return { ratio: argument, followsCaller, ignored }
  return {
    ratio: 1,
    followsCaller,
    ignored: [...ignored, 'OTEL_TRACES_SAMPLER_ARG is no number from 0 to 1: ignored'],
  }
}

/** Returns the endpoint for traces: their own one as it is, or the general one with the path for traces. */
function endpointOf(settings: OpenTelemetry): [name: string, url: string] | undefined {
  const own = settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT
  if (own !== undefined) return ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', own]
  const general = settings.OTEL_EXPORTER_OTLP_ENDPOINT
  return general === undefined
    ? undefined
    : ['OTEL_EXPORTER_OTLP_ENDPOINT', `${general.replace(/\/$/, '')}/v1/traces`]
}

function isJsonOverHttp(settings: OpenTelemetry): boolean {
  const protocol = settings.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? settings.OTEL_EXPORTER_OTLP_PROTOCOL
  return protocol === undefined || protocol.toLowerCase() === 'http/json'
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((word) => word.trim().toLowerCase() || [])
}
