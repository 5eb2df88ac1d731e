import * as z from 'zod/mini'

const TOKEN_MIN_LENGTH = 16

/** What a Prometheus must say as `Authorization: Bearer …`. */
export const metricsToken = z.optional(
  z.string().check(
    z.regex(new RegExp(`^[\\w.~+/=-]{${TOKEN_MIN_LENGTH},}$`), {
      error: `must be at least ${TOKEN_MIN_LENGTH} letters, digits and -._~+/=`,
    }),
  ),
)

const SAMPLERS = ['parentbased_always_on', 'parentbased_traceidratio'] as const

/** OpenTelemetry's own variables, as far as it doesn't read them itself once it is loaded. */
export const openTelemetry = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z.optional(z.string()),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.optional(z.string()),
  OTEL_SDK_DISABLED: z.optional(z.string()),
  OTEL_TRACES_EXPORTER: z._default(z.enum(['otlp', 'none'], { error: 'must be otlp or none' }), 'otlp'),
  OTEL_TRACES_SAMPLER: z._default(
    z.enum(SAMPLERS, { error: `must be ${SAMPLERS.join(' or ')}` }),
    'parentbased_always_on',
  ),
  OTEL_TRACES_SAMPLER_ARG: z.pipe(
    z._default(z.string(), '1'),
    z.pipe(
      z.transform(Number),
      z
        .number({ error: 'must be a number from 0 to 1' })
        .check(
          z.minimum(0, { error: 'must be a number from 0 to 1' }),
          z.maximum(1, { error: 'must be a number from 0 to 1' }),
        ),
    ),
  ),
}

/** How many of our own traces are exported; undefined when none are, which is so unless somebody names a collector. */
export function tracesOf(settings: z.infer<z.ZodMiniObject<typeof openTelemetry>>) {
  const endpoint = settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? settings.OTEL_EXPORTER_OTLP_ENDPOINT
  const isOff = settings.OTEL_SDK_DISABLED === 'true' || settings.OTEL_TRACES_EXPORTER === 'none'
  if (endpoint === undefined || isOff) return undefined
  const isRatio = settings.OTEL_TRACES_SAMPLER === 'parentbased_traceidratio'
  return { sampleRatio: isRatio ? settings.OTEL_TRACES_SAMPLER_ARG : 1 }
}
