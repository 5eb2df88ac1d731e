import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newSpan, readTraceContext, traceHeaders } from './trace-context.ts'

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const SPAN = '00f067aa0ba902b7'

describe('trace context', () => {
  it.each([
    [`00-${TRACE}-${SPAN}-01`, true],
    [`00-${TRACE}-${SPAN}-00`, false],
    [`00-${TRACE}-${SPAN}-03`, true],
    [`cc-${TRACE}-${SPAN}-01-what-the-future-will-be-like`, true],
  ])('reads %s', (parent, sampled) => {
    expect(readTraceContext(parent)).toEqual({ traceId: TRACE, spanId: SPAN, sampled })
  })

  it.each([
    undefined,
    '',
    'nonsense',
    `ff-${TRACE}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01-more`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}`,
    `00-${TRACE}-${SPAN}-01\n`,
  ])('takes %j for none', (parent) => {
    expect(readTraceContext(parent)).toBeUndefined()
  })

  it('passes on what tracing systems say to each other, if it is decent', () => {
    const parent = `00-${TRACE}-${SPAN}-01`
    expect(readTraceContext(parent, 'vendor=value')).toMatchObject({ state: 'vendor=value' })
    for (const state of ['', 'x'.repeat(513), 'é', 'a\nb'])
      expect(readTraceContext(parent, state)).not.toHaveProperty('state')
  })

  it('reads what it writes, and gives every span an id of its own', () => {
    const state = fc.option(fc.stringMatching(/^[a-z]{1,9}=[ -~]{1,40}$/), { nil: undefined })
    fc.assert(
      fc.property(state, fc.boolean(), (given, sampled) => {
        const parent = { ...newSpan(), sampled, ...(given !== undefined && { state: given }) }
        const span = newSpan(parent)
        const headers = traceHeaders(span)
        expect(readTraceContext(headers['traceparent'], headers['tracestate'])).toEqual(span)
        expect(span).toMatchObject({ ...parent, spanId: expect.not.stringMatching(parent.spanId) as unknown })
        expect(newSpan().traceId).not.toBe(parent.traceId)
      }),
    )
  })
})
