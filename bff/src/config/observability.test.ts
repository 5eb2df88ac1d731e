import { describe, expect, it } from 'vitest'
import { configOf } from '../../test/settings.ts'

const COLLECTOR = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example:4318' }
const ALL = { ratio: 1, followsCaller: true }

describe('OpenTelemetry’s own settings', () => {
  it.each([
    [{}, ALL],
    [{ OTEL_TRACES_EXPORTER: 'otlp' }, ALL],
    [{ OTEL_SDK_DISABLED: 'false' }, ALL],
    [{ OTEL_TRACES_SAMPLER_ARG: '0.25' }, ALL],
    [{ OTEL_TRACES_SAMPLER: 'always_on' }, { ratio: 1, followsCaller: false }],
    [{ OTEL_TRACES_SAMPLER: 'ALWAYS_ON' }, { ratio: 1, followsCaller: false }],
    [
      { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25' },
      { ratio: 0.25, followsCaller: false },
    ],
    [{ OTEL_TRACES_SAMPLER: 'parentbased_always_on' }, ALL],
    [{ OTEL_TRACES_SAMPLER: 'parentbased_always_off' }, { ratio: 0, followsCaller: true }],
    [
      { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25' },
      { ratio: 0.25, followsCaller: true },
    ],
  ])('send traces to a collector that is named: %j', (more, sampling) => {
    const { traces, warnings } = configOf({ ...COLLECTOR, ...more })
    expect(traces).toEqual({ url: 'http://collector.example:4318/v1/traces', sampling })
    expect(warnings).toEqual([])
  })

  it.each([
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: '"https://c.example/otlp/"' }, 'https://c.example/otlp/v1/traces'],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://c.example/my-traces' }, 'https://c.example/my-traces'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: '', OTEL_TRACES_EXPORTER: 'otlp' }, 'http://localhost:4318/v1/traces'],
  ])('name where they go: %j', (more, url) => {
    expect(configOf({ ...COLLECTOR, ...more }).traces?.url).toBe(url)
  })

  it.each([
    { OTEL_SDK_DISABLED: 'true' },
    { OTEL_SDK_DISABLED: 'TRUE' },
    { OTEL_TRACES_EXPORTER: 'none' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: '' },
    { OTEL_TRACES_SAMPLER: 'always_off' },
  ])('send none with %j', (more) => {
    expect(configOf({ ...COLLECTOR, ...more })).toMatchObject({ traces: undefined, warnings: [] })
  })

  it.each([
    [{ OTEL_TRACES_SAMPLER: 'jaeger_remote' }, /^OTEL_TRACES_SAMPLER is none of always_on, .*: ignored$/],
    [{ OTEL_TRACES_SAMPLER: 'constructor' }, /^OTEL_TRACES_SAMPLER is none of/],
    [
      { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: 'half' },
      /^OTEL_TRACES_SAMPLER_ARG is no number from 0 to 1: ignored$/,
    ],
    [{ OTEL_TRACES_EXPORTER: 'otlp,console' }, /^OTEL_TRACES_EXPORTER: otlp is the only exporter here$/],
    [{ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, /^OTEL_EXPORTER_OTLP_PROTOCOL: http\/json is spoken here$/],
  ])('that cannot be followed are reported and don’t prevent the start: %j', (more, warning) => {
    const { traces, warnings } = configOf({ ...COLLECTOR, ...more })
    expect(traces?.sampling.ratio).toBe(1)
    expect(warnings).toEqual([expect.stringMatching(warning)])
  })

  it.each([
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'not an address' },
    { OTEL_TRACES_EXPORTER: 'zipkin' },
  ])('that leave no way to a collector are reported and don’t prevent the start: %j', (more) => {
    const { traces, warnings } = configOf({ ...COLLECTOR, ...more })
    expect(traces).toBeUndefined()
    expect(warnings).toHaveLength(1)
  })

  it('go by the proxy for all, in the names that Node knows', () => {
    const { traces } = configOf({ ...COLLECTOR, ALL_PROXY: 'http://all.example', http_proxy: 'one.example' })
    const HTTPS_PROXY = 'http://all.example'
    expect(traces?.proxyEnv).toEqual({ HTTPS_PROXY, HTTP_PROXY: HTTPS_PROXY, http_proxy: 'one.example' })
    const others = { ALL_PROXY: 'socks5://all.example', http_proxy: 'one.example' }
    expect(configOf({ ...COLLECTOR, ...others }).traces?.proxyEnv).toEqual({ http_proxy: 'one.example' })
  })

  it.each([
    { OTEL_TRACES_SAMPLER: 'dice' },
    { OTEL_TRACES_SAMPLER_ARG: 'half' },
    { OTEL_EXPORTER_OTLP_PROTOCOL: 'carrier pigeon' },
    { OTEL_SDK_DISABLED: 'perhaps' },
  ])('are ignored without tracing: %j', (more) => {
    expect(configOf(more)).toMatchObject({ traces: undefined, warnings: [] })
  })
})
