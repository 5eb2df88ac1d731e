import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Device, humanKey, scannerKey } from '../../test/key-streams.ts'
import { cardNumbers, codes, decode, type Event, hosts, scanOf, settings } from '../../test/scans.ts'

describe('the decoder, with a person’s keys', () => {
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
        cardNumbers,
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

  it('leaves the space that a person presses right behind a scan', () => {
    const setting = { host: 'be', device: 'azerty', gap: 8, jitter: 0, suffix: false, aim: false } as const
    const scan = scanOf('0930187834609', setting, 0)
    const space = { at: 129, code: 'Space', key: ' ', shift: false, altGraph: false }
    expect(decode([...scan, space])).toEqual({ scans: ['0930187834609'], text: ' ' })
  })

  it('leaves a letter typed right before a code where it was typed, also one that a chip number can hold', () => {
    fc.assert(
      fc.property(
        cardNumbers,
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
})
