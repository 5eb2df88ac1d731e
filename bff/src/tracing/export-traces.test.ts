import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { ANKE, JAN_CARD, MUNTPUNT } from '../../test/people.ts'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { startProxy } from '../../test/start-proxy.ts'
import { openTracing } from './open-tracing.ts'
import type { Tracing } from './tracing.ts'

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const SPAN = '00f067aa0ba902b7'
const INSZ = '71113090257'
const ROOT = join(import.meta.dirname, '../../..')

const attributeSchema = z.object({ key: z.string(), value: z.looseObject({}) })
const spanSchema = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.optional(z.string()),
  name: z.string(),
  attributes: z.array(attributeSchema),
})
const exportSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attributeSchema) }),
      scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })),
    }),
  ),
})

const tracesTo = (url: string) => ({ url, sampling: { ratio: 1, followsCaller: true } })

const silent = createServer(() => undefined)
beforeAll(() => new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  silent.closeAllConnections()
  silent.close()
})

describe('traces for a collector', () => {
  const exported: string[] = []
  const collector = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      exported.push(Buffer.concat(chunks).toString())
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
    })
  })
  let bff: Bff
  let tracing: Tracing

  beforeAll(async () => {
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
    const { port } = collector.address() as AddressInfo
    vi.stubEnv('OTEL_SERVICE_NAME', 'balie-gent')
    tracing = await openTracing({ traces: tracesTo(`http://127.0.0.1:${port}/v1/traces`) })
    bff = await startBff({ tracing })
    const browser = bff.browser()
    await browser.signIn(ANKE)
    for (const identification of [INSZ, JAN_CARD]) {
      const headers = { traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: 'vendor=value' }
      const body = { identification, balieConsumerKey: MUNTPUNT }
      await browser.send('POST', `/api/identifications?insz=${INSZ}`, body, headers)
    }
    await tracing.close()
  })
  afterAll(async () => {
    await bff.close()
    collector.close()
    vi.unstubAllEnvs()
  })

  const spans = () =>
    exported.flatMap((text) =>
      exportSchema
        .parse(JSON.parse(text))
        .resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans: found }) => found)),
    )

  it('go where OpenTelemetry’s own variables say, under the name that they give', () => {
    expect(exported.join('')).toContain('balie-gent')
    expect(spans().length).toBeGreaterThan(4)
  })

  it('make each call a child of its request, and that a child of the caller', () => {
    const [request] = spans().filter(({ name }) => name === 'POST /api/identifications')
    expect(request).toMatchObject({ traceId: TRACE, parentSpanId: SPAN })
    expect(spans()).toContainEqual(
      expect.objectContaining({ name: 'retrieve', traceId: TRACE, parentSpanId: request?.spanId }),
    )
  })

  it('say route, status, call and result, and nothing else: no address, no number', () => {
    const keys = new Set(spans().flatMap(({ attributes }) => attributes.map(({ key }) => key)))
    expect([...keys].toSorted()).toEqual([
      'balie.call',
      'balie.result',
      'http.request.method',
      'http.response.status_code',
      'http.route',
    ])
    for (const text of [INSZ, JAN_CARD, MUNTPUNT, ANKE, 'insz']) expect(exported.join('')).not.toContain(text)
  })
})

it('OpenTelemetry is loaded only on request', () => {
  const program = `
    const loaded = []
    const resolve = (name, context, next) => (loaded.push(name), next(name, context))
    const { registerHooks } = await import('node:module')
    registerHooks({ resolve })
    const { openTracing } = await import('./bff/src/tracing/open-tracing.ts')
    const traces = { url: 'http://127.0.0.1:1', sampling: { ratio: 1, followsCaller: true } }
    await openTracing({ traces: process.argv[1] === 'on' ? traces : undefined })
    console.log(loaded.join('\\n'))
  `
  const run = (how: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', program, how], {
      cwd: ROOT,
      encoding: 'utf8',
    })
  expect(run('off')).not.toContain('opentelemetry')
  expect(run('on')).toContain('@opentelemetry/sdk-trace')
})

it.each([
  ['refuses every connection', () => 'http://127.0.0.1:1'],
  [
    'takes what it is sent and says nothing',
    () => `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
  ],
])('a collector that %s doesn’t delay the exit by more than two seconds', async (_what, url) => {
  const tracing = await openTracing({ traces: tracesTo(url()) })
  tracing.request(undefined).end({ name: 'GET none', attributes: {}, failed: false })
  const startedAt = performance.now()
  await tracing.close()
  expect(performance.now() - startedAt).toBeLessThan(2000)
})

it('traces go by a proxy where one is named, with its login', async () => {
  const proxy = await startProxy()
  const HTTP_PROXY = `http://anna:hunter2@127.0.0.1:${proxy.port}`
  const url = 'http://collector.invalid:4318/v1/traces'
  const tracing = await openTracing({ traces: { ...tracesTo(url), proxyEnv: { HTTP_PROXY } } })
  tracing.request(undefined).end({ name: 'GET none', attributes: {}, failed: false })
  await tracing.close()
  expect(proxy.passedOn).toEqual([{ url, authorization: 'Basic YW5uYTpodW50ZXIy' }])
  await proxy.close()
})
