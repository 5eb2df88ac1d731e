import type { Page } from '@playwright/test'
import { type Device, type Host, scannerKey } from '../../web/test/key-streams.ts'

export type { Host } from '../../web/test/key-streams.ts'
type Suffix = 'Enter' | 'NumpadEnter' | 'Tab' | 'CR+LF' | 'none'

/** Setting of a scanner, and the computer to which it is attached. */
export interface Scanner {
  host?: Host
  setting?: Device
  gapMs?: number
  suffix?: Suffix
}

/** One key press in DevTools' notation, with its time in ms after the first one. */
export interface TimedKey {
  atMs: number
  /** Only half of a press, or a character without a key of its own; else it goes down and up. */
  only?: 'keyDown' | 'keyUp' | 'char'
  code: string
  key: string
  text?: string
  windowsVirtualKeyCode: number
  modifiers?: number
  /** Marked as a repeat of a key that is held. */
  autoRepeat?: boolean
}

const ALT = 1
const CTRL = 2
const SHIFT = 8
/** Key times are ahead of the page's clock, so that a busy machine can't make one late. */
const AHEAD_MS = 1000
/** Time between two scans: keys that came any sooner would belong to the previous scan. */
const BETWEEN_MS = 300
const MS_PER_SECOND = 1000
const INJECTED = 231
const NUMPAD_ZERO = 96
const ENTER = { key: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }
const SUFFIXES: Record<Suffix, Omit<TimedKey, 'atMs'>[]> = {
  Enter: [{ code: 'Enter', ...ENTER }],
  NumpadEnter: [{ code: 'NumpadEnter', ...ENTER }],
  Tab: [{ code: 'Tab', key: 'Tab', windowsVirtualKeyCode: 9 }],
  'CR+LF': [
    { code: 'Enter', ...ENTER },
    { code: 'KeyJ', key: 'j', windowsVirtualKeyCode: 74, modifiers: CTRL },
  ],
  none: [],
}

/**
 * Types a code as a scanner does: real key events with the physical key, its character on this computer, and their own
 * times, so that a busy machine doesn't slow the scanner down.
 */
export async function typeAsScanner(page: Page, code: string, scanner: Scanner = {}): Promise<void> {
  await play(page, scanKeys(code, scanner))
}

/** Returns the keys of a scan that begins this many ms after the first key. */
export function scanKeys(code: string, scanner: Scanner = {}, fromMs = 0): TimedKey[] {
  const { host = 'be', setting = 'us', gapMs = 8, suffix = 'Enter' } = scanner
  const keys = Array.from(code, (character) => keyOf(character, host, setting))
  return [...keys, ...SUFFIXES[suffix]].map((key, index) => ({ ...key, atMs: fromMs + index * gapMs }))
}

/** The keys of a scanner that types each character by its number, on the numpad while Alt is down. */
export function altCodeKeys(code: string, gapMs = 12): TimedKey[] {
  return Array.from(code).flatMap((character, index) => {
    const atMs = index * gapMs
    const alt = { code: 'AltLeft', key: 'Alt', windowsVirtualKeyCode: 18 }
    const digits = Array.from(`0${character.charCodeAt(0)}`, (digit, place) => ({
      code: `Numpad${digit}`,
      key: digit,
      windowsVirtualKeyCode: NUMPAD_ZERO + Number(digit),
      modifiers: ALT,
      atMs: atMs + 1 + place,
    }))
    const endMs = atMs + 1 + digits.length
    return [
      { ...alt, atMs, only: 'keyDown' as const, modifiers: ALT },
      ...digits,
      { ...alt, atMs: endMs, only: 'keyUp' as const },
      // The character that Windows composes when Alt is released.
      {
        code: '',
        key: character,
        text: character,
        windowsVirtualKeyCode: 0,
        atMs: endMs,
        only: 'char' as const,
      },
    ]
  })
}

/** The keys of a person who types letters. */
export function humanKeys(letters: string, fromMs: number, gapMs: number): TimedKey[] {
  return Array.from(letters, (letter, index) => ({
    code: `Key${letter.toUpperCase()}`,
    key: letter,
    text: letter,
    windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0),
    atMs: fromMs + index * gapMs,
  }))
}

/** Time at which the last key played on a page went down. */
const playedUntilMs = new WeakMap<Page, number>()

/** Presses keys of a scanner and of a person in the order of their times. */
export async function play(page: Page, keys: readonly TimedKey[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const startMs = Math.max(Date.now() + AHEAD_MS, (playedUntilMs.get(page) ?? 0) + BETWEEN_MS)
  playedUntilMs.set(page, startMs + Math.max(...keys.map(({ atMs }) => atMs)))
  // Sent one after the other without waiting for each: they are handled in order, and much sooner.
  const handled: Promise<unknown>[] = []
  const send = (event: Parameters<typeof session.send<'Input.dispatchKeyEvent'>>[1]) =>
    handled.push(session.send('Input.dispatchKeyEvent', event))
  for (const { atMs, only, text, ...key } of [...keys].sort((one, other) => one.atMs - other.atMs)) {
    const press = { ...key, timestamp: (startMs + atMs) / MS_PER_SECOND }
    const written = text === undefined ? {} : { text }
    const down = only === 'char' ? 'char' : text === undefined ? 'rawKeyDown' : 'keyDown'
    if (only !== 'keyUp') send({ type: down, ...written, ...press })
    if (only === undefined || only === 'keyUp') send({ type: 'keyUp', ...press })
  }
  await Promise.all(handled)
  await session.detach()
}

function keyOf(character: string, host: Host, setting: Device): Omit<TimedKey, 'atMs'> {
  const { code, key, shift, altGraph } = scannerKey(character, { host, device: setting })
  return {
    code,
    key,
    text: key,
    windowsVirtualKeyCode: code === '' ? INJECTED : character.toUpperCase().charCodeAt(0),
    modifiers: (shift ? SHIFT : 0) + (altGraph ? CTRL + ALT : 0),
  }
}
