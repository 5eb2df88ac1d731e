import { parseCardNumber } from '@balie/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardNumber, type Device, type Host, humanKey, insz, scannerKey } from '../../test/key-streams.ts'
import { createDecoder, type Decision } from './decoder.ts'
import type { Scan } from './recognise.ts'
import type { Stroke } from './stroke.ts'

type Event = Stroke | { at: number; end: true }

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const codes = fc.oneof(
  digits(12).map(cardNumber),
  digits(9).map(insz),
  // A letter followed by a card counts as a person's key: see below.
  fc
    .stringMatching(/^[0-9A-F]{14}$/)
    .filter((code) => /[A-F]/.test(code) && parseCardNumber(code.slice(1)) === undefined),
)
const hosts = fc.constantFrom<Host>('be', 'fr', 'us')
const devices = fc.constantFrom<Device>('us', 'azerty', 'numpad', 'software')
const settings = fc.record({
  host: hosts,
  device: devices,
  gap: fc.integer({ min: 0, max: 50 }),
  jitter: fc.integer({ min: 0, max: 6 }),
  suffix: fc.boolean(),
  aim: fc.boolean(),
})
type Setting = typeof settings extends fc.Arbitrary<infer Value> ? Value : never

/** Returns the keys of one scan that begins at a time. */
function scanOf(code: string, { host, device, gap, jitter, suffix, aim }: Setting, from: number): Event[] {
  const sent = `${aim && device !== 'numpad' ? ']C1' : ''}${code}`
  let at = from
  const events: Event[] = Array.from(sent, (character, index) => {
    at += index === 0 ? 0 : gap + (index % 3) * jitter
    return {
      at,
      ...scannerKey(character, { host, device: isDigit(character) ? device : keyboardOf(device) }),
    }
  })
  return suffix ? [...events, { at: at + gap, end: true }] : events
}

const isDigit = (character: string) => /\d/.test(character)
// A scanner that types digits on the numpad types letters as on any keyboard.
const keyboardOf = (device: Device): Device => (device === 'numpad' ? 'azerty' : device)

function decode(events: readonly Event[], prefix = '') {
  const decoder = createDecoder({ prefix })
  const scans: Scan[] = []
  const typed: Stroke[] = []
  function take({ recognised, released }: Decision) {
    scans.push(...recognised.map(({ scan }) => scan))
    typed.push(...released)
  }
  for (const event of events) {
    const due = decoder.dueAt()
    if (due !== undefined && event.at > due) take(decoder.flush())
    take('end' in event ? decoder.end(event.at) : decoder.press(event))
  }
  take(decoder.flush())
  return {
    scans: scans.map((scan) => (scan.kind === 'misread' ? 'misread' : scan.code.toUpperCase())),
    text: typed.map(({ key }) => key).join(''),
  }
}

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

  it('reads a chip whole whose first thirteen digits could be a card', () => {
    const setting = { host: 'be', device: 'us', gap: 0, jitter: 0, suffix: false, aim: false } as const
    expect(decode(scanOf('3671694745931A', setting, 0))).toEqual({ scans: ['3671694745931A'], text: '' })
  })

  it('gives back exactly the scans and the text of a person, one after the other', () => {
    const parts = fc.array(
      fc.oneof(
        fc.record({ scan: codes, setting: settings, pause: fc.integer({ min: 95, max: 400 }) }),
        fc.record({
          text: fc.stringMatching(/^[g-pr-z]{1,12}$/),
          // Now and then two keys at once, but never all of them.
          gaps: fc
            .array(fc.tuple(fc.integer({ min: 10, max: 250 }), fc.integer({ min: 60, max: 250 })), {
              minLength: 6,
              maxLength: 6,
            })
            .map((pairs) => pairs.flat()),
          pause: fc.integer({ min: 95, max: 400 }),
        }),
      ),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(parts, (sequence) => {
        const events: Event[] = []
        let at = 0
        for (const part of sequence) {
          at += part.pause
          if ('scan' in part) events.push(...scanOf(part.scan, part.setting, at))
          else
            events.push(
              ...Array.from(part.text, (letter, index) => {
                at += index === 0 ? 0 : (part.gaps[index] ?? 0)
                return { at, ...humanKey(letter) }
              }),
            )
          at = events.at(-1)?.at ?? at
        }
        const scans = sequence.flatMap((part) => ('scan' in part ? [part.scan] : []))
        const text = sequence.map((part) => ('text' in part ? part.text : '')).join('')
        expect(decode(events)).toEqual({ scans, text })
      }),
      { numRuns: 1000 },
    )
  })

  it('finds a scan amid the keys of a person who keeps typing', () => {
    fc.assert(
      fc.property(
        digits(12).map(cardNumber),
        hosts,
        fc.constantFrom<Device>('us', 'azerty', 'numpad'),
        fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 3 }),
        (code, host, device, moments) => {
          const setting = { host, device, gap: 8, jitter: 0, suffix: false, aim: false }
          const human = moments.map((at) => ({ at, ...humanKey('s') }))
          const events = [...scanOf(code, setting, 50), ...human].sort((one, other) => one.at - other.at)
          expect(decode(events)).toEqual({ scans: [code], text: 's'.repeat(human.length) })
        },
      ),
    )
  })

  it('never takes a typist for a scanner, fast bursts and rolled pairs included', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 40, max: 80 }),
        fc.integer({ min: 10, max: 40 }),
        (text, inside, roll) => {
          let at = 0
          const events = text.flatMap((word) => {
            at += 150
            return Array.from(word, (letter, index) => {
              at += index === 0 ? 0 : index === 2 ? roll : inside
              return { at, ...humanKey(letter) }
            })
          })
          expect(decode(events)).toEqual({ scans: [], text: text.join('') })
        },
      ),
    )
  })

  it('leaves a card number that a person types to that person', () => {
    const typed = (gap: number): Event[] =>
      Array.from('0930000000107', (digit, index) => ({
        at: index * gap,
        ...scannerKey(digit, { host: 'be', device: 'numpad' }),
      }))
    expect(decode(typed(110))).toEqual({ scans: [], text: '0930000000107' })
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
      fc.property(digits(12).map(cardNumber), fc.integer({ min: 1, max: 9 }), (code, off) => {
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
      fc.property(digits(12).map(cardNumber), fc.integer({ min: 1, max: 4 }), (code, after) => {
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
    const numbers = fc.oneof(digits(12).map(cardNumber), digits(9).map(insz))
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

  it('leaves the space that a person presses right behind a scan', () => {
    const setting = { host: 'be', device: 'azerty', gap: 8, jitter: 0, suffix: false, aim: false } as const
    const scan = scanOf('0930187834609', setting, 0)
    const space = { at: 129, code: 'Space', key: ' ', shift: false, altGraph: false }
    expect(decode([...scan, space])).toEqual({ scans: ['0930187834609'], text: ' ' })
  })

  it('leaves a letter typed right before a code where it was typed, also one that a chip number can hold', () => {
    fc.assert(
      fc.property(
        digits(12).map(cardNumber),
        settings,
        fc.constantFrom('a', 'b', 'c', 'e', 's', 'k'),
        fc.integer({ min: 20, max: 60 }),
        (code, setting, letter, lead) => {
          const events = scanOf(code, { ...setting, aim: false }, lead)
          expect(decode([{ at: 0, ...humanKey(letter) }, ...events])).toEqual({ scans: [code], text: letter })
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('takes off the prefix that the scanner is set to', () => {
    const setting = { host: 'us', device: 'us', gap: 5, jitter: 0, suffix: true, aim: false } as const
    expect(decode(scanOf('XY0930061965313', setting, 0), 'XY').scans).toEqual(['0930061965313'])
  })
})
