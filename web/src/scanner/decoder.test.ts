import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { humanKey, insz } from '../../test/key-streams.ts'
import { cardNumbers, codes, decode, digits, scanOf, settings } from '../../test/scans.ts'
import { createDecoder, type Decision } from './decoder.ts'
import type { Scan } from './recognise.ts'

describe('the decoder', () => {
  it('reads every code, on every keyboard, at every speed, whatever is around it', () => {
    fc.assert(
      fc.property(codes, settings, (code, setting) => {
        expect(decode(scanOf(code, setting, 0))).toEqual({ scans: [code], text: '' })
      }),
      { numRuns: 2000 },
    )
  })

  it('reads by the place of a key alone: neither layout nor CapsLock matters', () => {
    fc.assert(
      fc.property(codes, settings, fc.string({ minLength: 1, maxLength: 1 }), (code, setting, shown) => {
        const device = setting.device === 'software' ? 'us' : setting.device
        const events = scanOf(code, { ...setting, device, aim: false }, 0)
        const keys = events.map((event) =>
          'end' in event || !/^Digit/.test(event.code) ? event : { ...event, key: shown },
        )
        expect(decode(keys)).toEqual({ scans: [code], text: '' })
      }),
    )
  })

  it.each([
    ['first', '3671694745931A'],
    ['last', 'A3288676227182'],
  ])('reads a chip whole whose %s thirteen digits pass the check of a card', (_, code) => {
    const setting = { host: 'be', device: 'us', gap: 0, jitter: 0, suffix: false, aim: false } as const
    expect(decode(scanOf(code, setting, 0))).toEqual({ scans: [code], text: '' })
  })

  it('tells two scans that follow each other at once apart, with a suffix and without', () => {
    const setting = { host: 'be', device: 'us', gap: 8, jitter: 0, aim: false } as const
    for (const suffix of [true, false]) {
      const first = scanOf('0930061965313', { ...setting, suffix }, 0)
      const second = scanOf('0900000070012', { ...setting, suffix }, (first.at(-1)?.at ?? 0) + 20)
      expect(decode([...first, ...second]).scans).toEqual(['0930061965313', '0900000070012'])
    }
  })

  it('says that a card was misread, and keeps its digits from the text', () => {
    const setting = { host: 'be', device: 'us', gap: 8, jitter: 1, suffix: true, aim: false } as const
    fc.assert(
      fc.property(cardNumbers, fc.integer({ min: 1, max: 9 }), (code, off) => {
        const wrong = code.slice(0, -1) + String((Number(code.at(-1)) + off) % 10)
        expect(decode(scanOf(wrong, setting, 0))).toEqual({ scans: ['misread'], text: '' })
      }),
    )
  })

  it.each(['FEEST24', 'DEUR-7', 'k4art', 'OP2020', '1000000001', '2000000091'])(
    'reads voucher %s',
    (code) => {
      for (const host of ['be', 'fr', 'us'] as const) {
        for (const device of ['us', 'software'] as const) {
          const setting = { host, device, gap: 12, jitter: 2, suffix: true, aim: true }
          expect(decode(scanOf(code, setting, 0))).toEqual({ scans: [code.toUpperCase()], text: '' })
        }
      }
    },
  )

  it('removes a symbol that the scanner puts before every code, whatever this keyboard makes of it', () => {
    const setting = { host: 'be', device: 'us', gap: 5, jitter: 0, suffix: true, aim: false } as const
    const shifted = { at: -5, code: 'Digit8', key: '8', shift: true, altGraph: false }
    expect(decode([shifted, ...scanOf('0930061965313', setting, 0)])).toEqual({
      scans: ['0930061965313'],
      text: '',
    })
  })

  it('goes on with a burst that was given up before its last keys were delivered', () => {
    const setting = { host: 'be', device: 'us', gap: 8, jitter: 2, suffix: true, aim: false } as const
    fc.assert(
      fc.property(cardNumbers, fc.integer({ min: 1, max: 4 }), (code, after) => {
        const events = scanOf(code, setting, 0)
        const decoder = createDecoder()
        const scans: Scan[] = []
        const take = ({ recognised }: Decision) => scans.push(...recognised.map(({ scan }) => scan))
        for (const [index, event] of events.entries()) {
          if (index === after) take(decoder.lapse())
          take('end' in event ? decoder.end(event.at) : decoder.press(event))
        }
        expect(scans.map((scan) => scan.kind === 'card' && scan.code)).toEqual([code])
      }),
    )
  })

  it('joins the two halves of a card or a national number, a second apart at most', () => {
    const setting = { host: 'be', device: 'azerty', gap: 8, jitter: 2, suffix: false, aim: false } as const
    const numbers = fc.oneof(cardNumbers, digits(9).map(insz))
    const cuts = fc.integer({ min: 1, max: 10 })
    const inHalves = (code: string, cut: number, pause: number) => {
      const first = scanOf(code.slice(0, cut), setting, 0)
      return decode([...first, ...scanOf(code.slice(cut), setting, (first.at(-1)?.at ?? 0) + pause)])
    }
    fc.assert(
      fc.property(numbers, cuts, fc.integer({ min: 300, max: 1000 }), (code, cut, pause) => {
        expect(inHalves(code, cut, pause).scans.at(-1)).toBe(code)
      }),
    )
    fc.assert(
      fc.property(numbers, cuts, fc.integer({ min: 1001, max: 5000 }), (code, cut, pause) => {
        expect(inHalves(code, cut, pause).scans).not.toContain(code)
      }),
    )
  })

  it('leaves released keys alone when a key comes that was pressed later', () => {
    const decoder = createDecoder()
    decoder.press({ at: 0, ...humanKey('s') })
    expect(decoder.lapse().released).toHaveLength(1)
    decoder.press({ at: 500, ...humanKey('t') })
    expect(decoder.flush().released.map(({ key }) => key)).toEqual(['t'])
  })

  it('takes off the prefix that the scanner is set to', () => {
    const setting = { host: 'us', device: 'us', gap: 5, jitter: 0, suffix: true, aim: false } as const
    expect(decode(scanOf('XY0930061965313', setting, 0), 'XY').scans).toEqual(['0930061965313'])
  })
})
