import type { Scan } from '../scanner/recognise.ts'

/** Advice about a scan. `wrong` advice is about a problem that keeps the screen from understanding the scan. */
export type Advice =
  | { about: 'typed' | 'too-slow' | 'misread' | 'unknown-code'; weight: 'wrong' }
  | { about: 'slow' | 'no-suffix' | 'caps-lock' | 'eleven-digits' | 'text'; weight: 'better' }
  | { about: 'before' | 'behind'; weight: 'better'; characters: string }

interface Facts {
  scan: Scan | undefined
  missed: Scan | undefined
  before: string
  behind: string
  suffix: readonly string[]
  /** True if the text came at once, without keys. */
  isText: boolean
  /** True for 13 digits with a wrong check digit. */
  isCardNumber: boolean
  /** True if a person could type at this speed. */
  slow: boolean
  capsLock: boolean
}

const INSZ_LENGTH = 11

/** Lists the problems and possible improvements, most urgent first. */
export function adviceOn(facts: Facts): Advice[] {
  const { scan, missed, before, behind, suffix, isText, isCardNumber, slow, capsLock } = facts
  const advice: Advice[] = []
  if (isCardNumber && (scan ?? missed)?.kind === 'misread') advice.push({ about: 'misread', weight: 'wrong' })
  else if (scan?.kind === 'misread') advice.push({ about: 'unknown-code', weight: 'wrong' })
  if (!scan && !isText) advice.push({ about: missed ? 'too-slow' : 'typed', weight: 'wrong' })
  if (!scan && !missed) return isText ? [{ about: 'unknown-code', weight: 'wrong' }] : advice
  if (before !== '') advice.push({ about: 'before', weight: 'better', characters: before })
  if (behind !== '') advice.push({ about: 'behind', weight: 'better', characters: behind })
  if (scan?.kind === 'digits' && scan.code.length === INSZ_LENGTH)
    advice.push({ about: 'eleven-digits', weight: 'better' })
  if (scan && slow) advice.push({ about: 'slow', weight: 'better' })
  if (isText) advice.push({ about: 'text', weight: 'better' })
  else if (suffix.length === 0) advice.push({ about: 'no-suffix', weight: 'better' })
  if (capsLock) advice.push({ about: 'caps-lock', weight: 'better' })
  return advice
}
