import type { Arrival } from '../scanner/listen.ts'
import type { Scan } from '../scanner/recognise.ts'
import type { Stroke } from '../scanner/stroke.ts'
import type { Command } from './commands.ts'
import { type Outline, outlineOf } from './outline.ts'

/** One input: keys or a text, and the scan found in it. */
export interface Reception {
  scan: Scan | undefined
  strokes: readonly Stroke[]
  /** Keys of the same burst that were left to the page, before and after the code. */
  before: readonly Stroke[]
  behind: readonly Stroke[]
  /** Text that came without keys. */
  text: string | undefined
}

export interface Received {
  current: Reception | undefined
  /** Earlier scans, latest first; no digits of national numbers are kept. */
  earlier: readonly Outline[]
  commands: readonly Command[]
  capsLock: boolean
}

export type Happening =
  | { kind: 'arrival'; arrival: Arrival }
  | { kind: 'command'; command: Command }
  | { kind: 'capsLock'; on: boolean }
  | { kind: 'clear' }

export const NOTHING_RECEIVED: Received = { current: undefined, earlier: [], commands: [], capsLock: false }

const EARLIER = 5
const COMMANDS = 12
/** Silence, in ms, after which keys count as a new attempt. */
const PAUSE_MS = 1500

/** Adds an input to those received (pure). */
export function receive(received: Received, happening: Happening): Received {
  switch (happening.kind) {
    case 'clear':
      return { ...NOTHING_RECEIVED, capsLock: received.capsLock }
    case 'capsLock':
      return { ...received, capsLock: happening.on }
    case 'command':
      return { ...received, commands: [...received.commands, happening.command].slice(-COMMANDS) }
    case 'arrival':
      return receptionsOf(happening.arrival).reduce(take, received)
  }
}

function receptionsOf(arrival: Arrival): Reception[] {
  const bare = { before: [], behind: [], text: undefined }
  if (arrival.kind === 'text') {
    const { text, scan } = arrival
    return [{ ...bare, scan, strokes: [], text }]
  }
  const { recognised, released } = arrival
  if (recognised.length === 0) return [{ ...bare, scan: undefined, strokes: released }]
  return recognised.map(({ scan, strokes }) => {
    const from = strokes[0]?.at ?? 0
    const to = strokes.at(-1)?.at ?? from
    const alone = recognised.length === 1
    return {
      ...bare,
      scan,
      strokes,
      before: alone ? released.filter(({ at }) => at < from) : [],
      behind: alone ? released.filter(({ at }) => at > to) : [],
    }
  })
}

function take(received: Received, reception: Reception): Received {
  const { current, commands } = received
  if (current && isSameTyping(current, reception, commands)) {
    return { ...received, current: { ...current, strokes: [...current.strokes, ...reception.strokes] } }
  }
  const outline = current?.scan && outlineOf(current.scan, current.strokes)
  const earlier = outline ? [outline, ...received.earlier].slice(0, EARLIER) : received.earlier
  return { ...received, current: reception, earlier }
}

/** Tells whether these keys continue the previous input, by a person or by a scanner that is too slow. */
function isSameTyping(current: Reception, next: Reception, commands: readonly Command[]): boolean {
  if (current.scan || next.scan || current.text !== undefined || next.text !== undefined) return false
  const last = current.strokes.at(-1)
  const first = next.strokes[0]
  if (!last || !first || first.at - last.at > PAUSE_MS) return false
  return !commands.some(({ at }) => at > last.at && at < first.at)
}
