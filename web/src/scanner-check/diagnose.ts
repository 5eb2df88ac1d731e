import { isMisreadCard } from '@balie/shared'
import { type Device, deviceOf, read, readings, textReadings } from '../scanner/reading.ts'
import type { Scan } from '../scanner/recognise.ts'
import { isInhuman } from '../scanner/rhythm.ts'
import type { Stroke } from '../scanner/stroke.ts'
import { understand, withoutAffixes } from '../scanner/understand.ts'
import { type Advice, adviceOn } from './advice.ts'
import { commandsAround } from './commands.ts'
import { type ComputerLayout, computerLayout } from './layouts.ts'
import type { Received, Reception } from './received.ts'
import { isEven, type Speed, speedOf } from './speed.ts'

/** Description of an input. */
export interface Diagnosis {
  /** The scan that the registration screen would take it for; undefined if it would leave the input to the page. */
  scan: Scan | undefined
  /** The scan that the scanner meant, if it was too slow to be recognised. */
  missed: Scan | undefined
  /** The characters as this computer writes them. */
  characters: string
  /** The characters as the scanner meant them. */
  reading: string
  /** A symbology identifier in front: `]C1`. */
  aim: string | undefined
  before: string
  behind: string
  keysBefore: string[]
  suffix: string[]
  speed: Speed | undefined
  device: Device
  computer: ComputerLayout | undefined
  advice: Advice[]
}

/** Fewer keys than this can mean anything. */
const SHORTEST_MISSED = 8
const AIM = /^\][A-Za-z][0-9A-Za-z]/

/** Describes an input, how the registration screen would understand it, and what could be set better (pure). */
export function diagnose(reception: Reception, { commands, capsLock }: Received): Diagnosis {
  const { scan, strokes, text } = reception
  const device = deviceOf(strokes)
  const speed = speedOf(strokes)
  const reading = text ?? read(strokes, device)
  const around = commandsAround(commands, {
    from: firstAt([...reception.before, ...strokes]),
    to: lastAt([...strokes, ...reception.behind]),
    longestGap: speed?.max ?? 0,
  })
  const ways = text === undefined ? readings(strokes) : textReadings(text.trim())
  const missed = scan ? undefined : missedScan(ways, speed, text !== undefined)
  const facts = {
    scan,
    missed,
    characters: text ?? strokes.map(({ key }) => key).join(''),
    reading,
    aim: AIM.exec(reading)?.[0],
    before: read(reception.before, device),
    behind: read(reception.behind, device),
    keysBefore: around.before,
    suffix: around.behind,
    speed,
    device,
    computer: computerLayout(strokes, { capsLock }),
  }
  const isCardNumber = ways.some((one) => isMisreadCard(withoutAffixes(one, '')))
  const slow = text === undefined && !isInhuman(strokes, around.behind.length > 0)
  return {
    ...facts,
    advice: adviceOn({ ...facts, isText: text !== undefined, isCardNumber, slow, capsLock }),
  }
}

/** Finds a code that came too slowly, or as text with a wrong check digit: the screen leaves it where it was typed. */
function missedScan(
  readings: readonly string[],
  speed: Speed | undefined,
  isText: boolean,
): Scan | undefined {
  const isScanner = isText || (speed !== undefined && isEven(speed))
  const [likeliest] = readings
  if (!isScanner || likeliest === undefined || likeliest.length < SHORTEST_MISSED) return undefined
  if (readings.some((reading) => isMisreadCard(withoutAffixes(reading, '')))) return { kind: 'misread' }
  return understand(readings, '')
}

function firstAt(strokes: readonly Stroke[]): number {
  return strokes[0]?.at ?? Infinity
}

function lastAt(strokes: readonly Stroke[]): number {
  return strokes.at(-1)?.at ?? -Infinity
}
