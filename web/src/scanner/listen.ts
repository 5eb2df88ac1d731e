import { createDecoder, type Decision } from './decoder.ts'
import type { Scan } from './recognise.ts'
import { understandText } from './understand.ts'
import { type Stroke, writes } from './stroke.ts'
import { focusedTextField, stateOf } from './text-field.ts'
import { createUndecided } from './undecided.ts'

/** So long after a scan an Enter is the scanner's, or somebody's reflex: never a decision. */
const ENTER_AFTER_SCAN_MS = 500
/** A second suffix of the scanner comes at once. */
const SUFFIX_AFTER_SCAN_MS = 100
/** Keys that waited for a busy page are handled before a timer that is late by more than this is believed. */
const LATE_MS = 20

const MODIFIERS = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'ScrollLock',
  'Fn',
])
/** Line feed and carriage return, the way some scanners press them. */
const CONTROL_SUFFIXES = new Set(['KeyJ', 'KeyM'])

/** What came in at one go and what was made of it: keys, or a text without keys of its own. */
export type Arrival =
  ({ kind: 'keys' } & Decision) | { kind: 'text'; text: string; scan: Scan | undefined; at: number }

export interface ScannerOptions {
  /** `asText` is told where it came in one go: built-in scanners write so, and people paste. */
  onScan: (scan: Scan, arrival: { asText: boolean }) => void
  /** Told of everything that came, a scan or not. */
  onArrival?: (arrival: Arrival) => void
  /** Characters that the scanner is set to send before every code. */
  prefix?: string
}

/**
 * Listens to every key of the page, wherever the focus is, and takes out what a scanner types. Nothing of a scan stays
 * in a field, moves a choice, presses a button or submits a form.
 *
 * @returns stops listening
 */
export function listenForScans({ onScan, onArrival, prefix = '' }: ScannerOptions): () => void {
  const decoder = createDecoder({ prefix })
  const undecided = createUndecided()
  let scanEndedAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Whether the character that comes next belongs to a key that was seen. */
  let keySeen = false
  let enterSwallowed = false

  function settle(decision: Decision, at: number) {
    undecided.settle(decision)
    if (decision.recognised.length > 0) scanEndedAt = at
    if (decision.recognised.length + decision.released.length > 0) onArrival?.({ kind: 'keys', ...decision })
    for (const { scan } of decision.recognised) onScan(scan, { asText: false })
  }

  function waitForMore() {
    clearTimeout(timer)
    const due = decoder.dueAt()
    if (due !== undefined) timer = setTimeout(() => giveUp(due), Math.max(0, due - performance.now()))
  }

  function giveUp(expectedAt: number) {
    const now = performance.now()
    if (now - expectedAt > LATE_MS) timer = setTimeout(() => giveUp(now + LATE_MS), LATE_MS)
    else settle(decoder.lapse(), now)
  }

  function write(stroke: Stroke, event: Event) {
    settle(decoder.press(stroke), stroke.at)
    const field = focusedTextField()
    if (field) undecided.show(stroke, stateOf(field))
    else {
      undecided.hold(stroke)
      swallow(event)
    }
    waitForMore()
  }

  /** Whether this key is the scanner's, now that it is known what came before. */
  function endsScan(event: Event, withinMs: number): boolean {
    const decision = decoder.end(event.timeStamp)
    settle(decision, event.timeStamp)
    return decision.recognised.length > 0 || event.timeStamp - scanEndedAt <= withinMs
  }

  function pressKey(event: KeyboardEvent) {
    keySeen = false
    if (!event.isTrusted || MODIFIERS.has(event.key)) return
    const { key, code, timeStamp: at, shiftKey: shift, repeat } = event
    // Windows presses Ctrl and Alt for AltGr.
    const altGraph = event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey)
    if (key === 'Enter') {
      enterSwallowed = repeat ? enterSwallowed : endsScan(event, ENTER_AFTER_SCAN_MS)
      if (enterSwallowed) swallow(event)
      return
    }
    if (key === 'Tab' || /^F\d+$/.test(key) || (event.ctrlKey && CONTROL_SUFFIXES.has(code))) {
      if (endsScan(event, SUFFIX_AFTER_SCAN_MS)) swallow(event)
      return
    }
    // The digits of an Alt code: the character itself comes when Alt is let go.
    if (event.altKey && !altGraph && /^Numpad\d$/.test(code)) return
    const isCommand = (event.ctrlKey || event.altKey || event.metaKey) && !altGraph
    const isPress = key === ' ' && decoder.dueAt() === undefined && !focusedTextField()
    if (repeat || isCommand || isPress || !writes(event)) {
      settle(decoder.flush(), at)
      return
    }
    keySeen = true
    write({ at, code, key, shift, altGraph }, event)
  }

  /** A character without a key of its own: an Alt code, or software. */
  function typeCharacter(event: KeyboardEvent) {
    if (keySeen || !event.isTrusted || event.key.length !== 1) return
    keySeen = true
    write({ at: event.timeStamp, code: '', key: event.key, shift: false, altGraph: false }, event)
  }

  function insertText(event: InputEvent) {
    const { data, inputType } = event
    if (inputType !== 'insertText' || !data) return
    if (data.length > 1) takeText(data, event, { vouchersToo: true })
    else if (!keySeen)
      write({ at: event.timeStamp, code: '', key: data, shift: false, altGraph: false }, event)
    keySeen = false
  }

  function paste(event: ClipboardEvent) {
    takeText(event.clipboardData?.getData('text') ?? '', event, { vouchersToo: false })
  }

  function takeText(text: string, event: Event, { vouchersToo }: { vouchersToo: boolean }) {
    const scan = understandText(text, { prefix, vouchersToo })
    onArrival?.({ kind: 'text', text, scan, at: event.timeStamp })
    if (!scan) return
    swallow(event)
    settle(decoder.flush(), event.timeStamp)
    scanEndedAt = event.timeStamp
    onScan(scan, { asText: true })
  }

  const leave = () => settle(decoder.flush(), performance.now())
  const capture = { capture: true }
  window.addEventListener('keydown', pressKey, capture)
  window.addEventListener('keypress', typeCharacter, capture)
  window.addEventListener('beforeinput', insertText, capture)
  window.addEventListener('paste', paste, capture)
  window.addEventListener('blur', leave)
  return () => {
    clearTimeout(timer)
    window.removeEventListener('keydown', pressKey, capture)
    window.removeEventListener('keypress', typeCharacter, capture)
    window.removeEventListener('beforeinput', insertText, capture)
    window.removeEventListener('paste', paste, capture)
    window.removeEventListener('blur', leave)
  }
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
