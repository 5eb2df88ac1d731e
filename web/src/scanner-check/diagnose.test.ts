import { describe, expect, it } from 'vitest'
import { cardNumber, type Device, type Host, insz, scannerKey } from '../../test/key-streams.ts'
import { createDecoder, type Decision } from '../scanner/decoder.ts'
import type { Stroke } from '../scanner/stroke.ts'
import { understandText } from '../scanner/understand.ts'
import { diagnose, type Diagnosis } from './diagnose.ts'
import { type Happening, NOTHING_RECEIVED, receive, type Received } from './received.ts'

const CARD = cardNumber('093000042220')
const INSZ = insz('930518223')
const MISREAD = `${CARD.slice(0, -1)}${(Number(CARD.at(-1)) + 1) % 10}`

interface Setting {
  host?: Host
  device?: Device
  gap?: number
  suffix?: string[]
  from?: number
}

const keys = (arrival: Decision): Happening => ({ kind: 'arrival', arrival: { kind: 'keys', ...arrival } })
const command = (name: string, at: number): Happening => ({ kind: 'command', command: { name, at } })

/**
 * Returns everything that the page gets when these keys are pressed: from the listener, its decoder and the watcher.
 */
function scan(received: Received, text: string, setting: Setting = {}): Received {
  const { host = 'be', device = 'us', gap = 8, suffix = ['Enter'], from = 0 } = setting
  const strokes = Array.from(text, (character, index): Stroke => ({
    at: from + index * gap,
    ...scannerKey(character, { host, device }),
  }))
  return press(received, strokes, suffix)
}

function press(received: Received, strokes: readonly Stroke[], suffix: readonly string[]): Received {
  const decoder = createDecoder()
  const happenings: Happening[] = []
  for (const stroke of strokes) {
    const due = decoder.dueAt()
    if (due !== undefined && stroke.at > due) happenings.push(keys(decoder.flush()))
    happenings.push(keys(decoder.press(stroke)))
  }
  let end = strokes.at(-1)?.at ?? 0
  for (const name of suffix) {
    end += 8
    happenings.push(command(name, end), keys(decoder.end(end)))
  }
  happenings.push(keys(decoder.flush()))
  return happenings
    .filter(
      (happening) =>
        happening.kind !== 'arrival' ||
        (happening.arrival.kind === 'keys' &&
          happening.arrival.recognised.length + happening.arrival.released.length > 0),
    )
    .reduce(receive, received)
}

function say(received: Received): Diagnosis {
  if (!received.current) throw new Error('Nothing came in')
  return diagnose(received.current, received)
}

function text(value: string, vouchersToo = true): Received {
  const seen = understandText(value, { prefix: '', vouchersToo })
  const arrival = { kind: 'text', text: value, scan: seen, at: 0 } as const
  return receive(NOTHING_RECEIVED, { kind: 'arrival', arrival })
}

const abouts = ({ advice }: Diagnosis) => advice.map(({ about }) => about)

describe('a scan that is fine', () => {
  it.each<{ host: Host; device: Device; computer: string | undefined; setTo: string; characters: string }>([
    { host: 'be', device: 'us', computer: 'belgian', setTo: 'us', characters: 'àç"àààà\'éééàé' },
    { host: 'fr', device: 'us', computer: 'azerty', setTo: 'us', characters: 'àç"àààà\'éééàé' },
    { host: 'us', device: 'us', computer: 'qwerty', setTo: 'us', characters: '0930000422202' },
    { host: 'be', device: 'azerty', computer: 'azerty', setTo: 'azerty', characters: '0930000422202' },
    { host: 'us', device: 'azerty', computer: 'qwerty', setTo: 'azerty', characters: ')(#))))$@@@)@' },
    { host: 'be', device: 'numpad', computer: undefined, setTo: 'characters', characters: '0930000422202' },
  ])('from a $device scanner on a $host computer', ({ host, device, computer, setTo, characters }) => {
    const cardWithSix = cardNumber('093000046682')
    const first = say(scan(NOTHING_RECEIVED, '0930000422202', { host, device }))
    expect(first).toMatchObject({ scan: { kind: 'card', code: '0930000422202' }, advice: [], characters })
    expect(first).toMatchObject({ device: setTo, reading: '0930000422202', suffix: ['Enter'] })
    const exact = host !== 'us' && device === 'us' ? { be: 'belgian', fr: 'french' }[host] : computer
    expect(say(scan(NOTHING_RECEIVED, cardWithSix, { host, device })).computer).toBe(exact)
  })

  it('says how fast it was', () => {
    expect(say(scan(NOTHING_RECEIVED, CARD, { gap: 12 })).speed).toEqual({ mean: 12, min: 12, max: 12 })
  })

  it('names everything behind it, and keys in front', () => {
    const inFront = receive(NOTHING_RECEIVED, command('F2', -8))
    const diagnosis = say(scan(inFront, CARD, { suffix: ['Enter', 'Ctrl+J'] }))
    expect(diagnosis).toMatchObject({ keysBefore: ['F2'], suffix: ['Enter', 'Ctrl+J'], advice: [] })
  })

  it('knows the identifier of the barcode', () => {
    const diagnosis = say(scan(NOTHING_RECEIVED, `]C1${CARD}`))
    expect(diagnosis).toMatchObject({ aim: ']C1', scan: { code: CARD }, advice: [] })
  })

  it.each([
    ['insz', INSZ],
    ['chip', '04A1B2C3D4E5F6'],
    ['voucher', 'UIT2026ABC7'],
    ['digits', '1000000001'],
  ])('is taken for %s', (kind, code) => {
    expect(say(scan(NOTHING_RECEIVED, code))).toMatchObject({ scan: { kind }, advice: [] })
  })
})

describe('possible improvements', () => {
  it('nothing behind the code', () => {
    expect(abouts(say(scan(NOTHING_RECEIVED, CARD, { suffix: [] })))).toEqual(['no-suffix'])
  })

  it('a scanner that only check digits tell from a person', () => {
    expect(abouts(say(scan(NOTHING_RECEIVED, CARD, { gap: 70 })))).toEqual(['slow'])
  })

  it('characters in front and behind', () => {
    const diagnosis = say(scan(NOTHING_RECEIVED, `X${CARD}Z`))
    expect(diagnosis).toMatchObject({ scan: { kind: 'card', code: CARD }, before: 'X', behind: 'Z' })
    expect(diagnosis.advice).toEqual([
      { about: 'before', weight: 'better', characters: 'X' },
      { about: 'behind', weight: 'better', characters: 'Z' },
    ])
  })

  it('eleven digits that are no national number', () => {
    expect(abouts(say(scan(NOTHING_RECEIVED, '93051822301')))).toEqual(['eleven-digits'])
  })

  it('CapsLock, which also hides what the computer is set to', () => {
    const locked = receive(NOTHING_RECEIVED, { kind: 'capsLock', on: true })
    const digits = Array.from(CARD, (digit, index) => ({
      at: index * 8,
      code: `Digit${digit}`,
      key: digit,
      shift: false,
      altGraph: false,
    }))
    const diagnosis = say(press(locked, digits, ['Enter']))
    expect(diagnosis).toMatchObject({ scan: { kind: 'card' }, computer: undefined })
    expect(abouts(diagnosis)).toEqual(['caps-lock'])
  })

  it('a code that comes as a text', () => {
    const diagnosis = say(text('àç"àààà\'éééàé'))
    expect(diagnosis).toMatchObject({ scan: { kind: 'card', code: '0930000422202' }, speed: undefined })
    expect(abouts(diagnosis)).toEqual(['text'])
  })
})

describe('problems', () => {
  it('a wrong check digit, by keys or as a text', () => {
    const diagnosis = say(scan(NOTHING_RECEIVED, MISREAD))
    expect(diagnosis).toMatchObject({ scan: { kind: 'misread' } })
    expect(abouts(diagnosis)).toEqual(['misread'])
    expect(abouts(say(text(MISREAD)))[0]).toBe('misread')
  })

  it('a code of another kind', () => {
    expect(abouts(say(scan(NOTHING_RECEIVED, '-'.repeat(20))))).toEqual(['unknown-code'])
    expect(abouts(say(text('hallo daar')))).toEqual(['unknown-code'])
  })

  it('a scanner that is slower than the screen waits', () => {
    const diagnosis = say(scan(NOTHING_RECEIVED, CARD, { gap: 130 }))
    expect(diagnosis).toMatchObject({ scan: undefined, missed: { kind: 'card', code: CARD } })
    expect(abouts(diagnosis)[0]).toBe('too-slow')
  })

  it('a person who types the number of a card', () => {
    const uneven = Array.from(CARD, (digit, index) => ({
      at: index * 180 + (index % 3) * 90,
      ...scannerKey(digit, { host: 'be', device: 'azerty' }),
    }))
    const received = press(NOTHING_RECEIVED, uneven, [])
    expect(received.current?.strokes).toHaveLength(13)
    expect(say(received)).toMatchObject({ scan: undefined, missed: undefined })
    expect(abouts(say(received))).toEqual(['typed'])
  })
})

describe('one thing after another', () => {
  it('keeps the earlier scans in short, and no national number', () => {
    let received = scan(NOTHING_RECEIVED, INSZ)
    received = scan(received, CARD, { from: 3000 })
    received = scan(received, '1000000001', { from: 6000 })
    expect(say(received).scan).toEqual({ kind: 'digits', code: '1000000001' })
    expect(received.earlier).toEqual([
      { scan: { kind: 'card', code: CARD }, meanMs: 8 },
      { scan: { kind: 'insz', code: '' }, meanMs: 8 },
    ])
    expect(JSON.stringify(received)).not.toContain(INSZ)
  })

  it('sees two scans that follow at once', () => {
    const first = cardNumber('093002000010')
    const received = scan(NOTHING_RECEIVED, first + CARD, { gap: 5 })
    expect(say(received).scan).toEqual({ kind: 'card', code: CARD })
    expect(received.earlier.map((outline) => outline.scan)).toEqual([{ kind: 'card', code: first }])
  })

  it('doesn’t remember typed text, and forgets everything on request', () => {
    const typed = scan(NOTHING_RECEIVED, 'HALLO', { gap: 200, suffix: [] })
    const received = scan(typed, CARD, { from: 5000 })
    expect(received.earlier).toEqual([])
    expect(receive(received, { kind: 'clear' })).toEqual(NOTHING_RECEIVED)
  })

  it('takes an Enter as the end of typed text', () => {
    const first = scan(NOTHING_RECEIVED, 'HA', { gap: 200 })
    const second = scan(first, 'LLO', { gap: 200, from: 1000, suffix: [] })
    expect(second.current?.strokes).toHaveLength(3)
  })
})
