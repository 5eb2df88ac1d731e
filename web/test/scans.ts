import { parseCardNumber } from '@balie/shared'
import fc from 'fast-check'
import { createDecoder, type Decision } from '../src/scanner/decoder.ts'
import type { Scan } from '../src/scanner/recognise.ts'
import type { Stroke } from '../src/scanner/stroke.ts'
import { cardNumber, type Device, type Host, insz, scannerKey } from './key-streams.ts'

/** A key, or the key that ends a scan. */
export type Event = Stroke | { at: number; end: true }

export const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
export const cardNumbers = fc
  .tuple(digits(11), fc.constantFrom('0', '1'))
  .map(([number, kind]) => cardNumber(number + kind))
/** Codes that verify themselves. */
export const codes = fc.oneof(
  cardNumbers,
  digits(9).map(insz),
  // A letter followed by a card counts as a person's key: see below.
  fc
    .stringMatching(/^[0-9A-F]{14}$/)
    .filter((code) => /[A-F]/.test(code) && parseCardNumber(code.slice(1)) === undefined),
)
export const hosts = fc.constantFrom<Host>('be', 'fr', 'us')
const devices = fc.constantFrom<Device>('us', 'azerty', 'numpad', 'software')
/** Settings of a scanner and a computer. */
export const settings = fc.record({
  host: hosts,
  device: devices,
  gap: fc.integer({ min: 0, max: 50 }),
  jitter: fc.integer({ min: 0, max: 6 }),
  suffix: fc.boolean(),
  aim: fc.boolean(),
})
type Setting = typeof settings extends fc.Arbitrary<infer Value> ? Value : never

/** Returns the keys of one scan that begins at a time. */
export function scanOf(
  code: string,
  { host, device, gap, jitter, suffix, aim }: Setting,
  from: number,
): Event[] {
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

/** Decodes keys: the scans found, and the text left to a person. */
export function decode(events: readonly Event[], prefix = '') {
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
