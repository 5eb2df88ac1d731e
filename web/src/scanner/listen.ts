import { createComposedText } from './composed-text.ts'
import { createDecoder, type Decision } from './decoder.ts'
import { createEnterOnButton } from './enter-on-button.ts'
import { createHeldKeys } from './held-keys.ts'
import { belongsInField, leaveInField } from './kept-text.ts'
import { createPatience } from './patience.ts'
import type { Scan } from './recognise.ts'
import { createRepeats } from './repeats.ts'
import { understandText } from './understand.ts'
import { takeEarlyKeys } from './early-keys.ts'
import { isPress, isSuffix } from './key-kinds.ts'
import { type Stroke, strokeOf, withoutKey, writes } from './stroke.ts'
import { focusedTextField, stateOf } from './text-field.ts'
import { swallow } from './swallow.ts'
import { createUndecided } from './undecided.ts'

/** Time after a scan in which Enter is the scanner's, or a person's reflex, but never a decision. */
const ENTER_AFTER_SCAN_MS = 500
/** Time within which a second suffix of the scanner follows. */
const SUFFIX_AFTER_SCAN_MS = 100

/** Key names reported for an input method's keys. */
const INPUT_METHOD_KEYS = new Set(['Unidentified', 'Process'])

/** One input and its reading: keys, or a text without keys. */
export type Arrival =
  ({ kind: 'keys' } & Decision) | { kind: 'text'; text: string; scan: Scan | undefined; at: number }

export interface ScannerOptions {
  /** Called for every scan. `asText`: it came as one text, from a built-in scanner or by pasting. */
  onScan: (scan: Scan, arrival: { asText: boolean }) => void
  /** Called for every input, a scan or not. */
  onArrival?: (arrival: Arrival) => void
  /** Characters that the scanner is set to send before every code. */
  prefix?: string
}

/**
 * Listens to every key of the page, wherever the focus is, and filters out a scanner's. A scan leaves nothing in a
 * field, and doesn't move a selection, press a button or submit a form.
 *
 * @returns a function that stops listening
 */
export function listenForScans({ onScan, onArrival, prefix = '' }: ScannerOptions): () => void {
  const decoder = createDecoder({ prefix })
  const held = createHeldKeys({
    prefix,
    isUndecided: () => decoder.dueAt() !== undefined,
    lateMs: () => lateMs,
    onScan(scan) {
      scanEndedAt = performance.now()
      onScan(scan, { asText: false })
    },
  })
  const undecided = createUndecided(held.add)
  const repeats = createRepeats()
  const patience = createPatience((now) => settle(decoder.lapse(), now))
  const enter = createEnterOnButton()
  const composed = createComposedText()
  let scanEndedAt = -Infinity
  /** Delay between press and delivery of the last key: the next can be as late. */
  let lateMs = 0
  /** True if the next character belongs to a key that was seen. */
  let keySeen = false
  let enterSwallowed = false

  function settle(found: Decision, at: number) {
    const decision = leaveInField(found)
    undecided.settle(decision)
    if (decision.recognised.length > 0) {
      scanEndedAt = at
      held.drop()
    }
    if (decision.recognised.length + decision.released.length > 0) onArrival?.({ kind: 'keys', ...decision })
    for (const { scan } of decision.recognised) onScan(scan, { asText: false })
  }

  function write(stroke: Stroke, event: Event, isHeldBack = true) {
    enter.drop()
    lateMs = Math.max(0, performance.now() - stroke.at)
    settle(decoder.press(stroke), stroke.at)
    const field = focusedTextField()
    if (field) undecided.show(stroke, stateOf(field))
    else if (isHeldBack) {
      undecided.hold(stroke)
      swallow(event)
    }
    patience.wait(decoder.dueAt(), lateMs)
  }

  /** Tells whether this key is the scanner's, given the keys before it. */
  function endsScan(event: Event, withinMs: number): boolean {
    const decision = decoder.end(event.timeStamp)
    settle(decision, event.timeStamp)
    const wasScan = held.end()
    return wasScan || decision.recognised.length > 0 || event.timeStamp - scanEndedAt <= withinMs
  }

  function pressKey(event: KeyboardEvent) {
    keySeen = false
    if (!isPress(event)) return
    const { key, code, at, altGraph } = strokeOf(event)
    if (key === 'Enter') {
      enterSwallowed = event.repeat ? enterSwallowed : endsScan(event, ENTER_AFTER_SCAN_MS)
      if (enterSwallowed) swallow(event)
      else enter.press(event)
      return
    }
    if (isSuffix(event)) {
      enter.act()
      if (endsScan(event, SUFFIX_AFTER_SCAN_MS)) swallow(event)
      return
    }
    // The digits of an Alt code: the character itself comes when Alt is let go.
    if (event.altKey && !altGraph && /^Numpad\d$/.test(code)) return
    // The character comes with the input that follows.
    if (code === '' && INPUT_METHOD_KEYS.has(key)) return
    // Some set-ups mark each key of a scanner with Alt; commands of a person are left to the browser.
    const isAltFlagged = event.altKey && !event.ctrlKey && !event.metaKey && key.length === 1
    const isCommand = (event.ctrlKey || event.altKey || event.metaKey) && !altGraph && !isAltFlagged
    const isSpacePress = key === ' ' && decoder.dueAt() === undefined && !focusedTextField()
    if (repeats.isHeld(event) || isCommand || isSpacePress || !writes(event)) {
      enter.act()
      settle(decoder.flush(), at)
      held.end()
      return
    }
    keySeen = true
    write(strokeOf(event), event, !isAltFlagged)
  }

  /** Handles a character without a key of its own: from an Alt code, or software. */
  function typeCharacter(event: KeyboardEvent) {
    if (keySeen || !(event instanceof KeyboardEvent) || !event.isTrusted || event.key.length !== 1) return
    keySeen = true
    write(withoutKey(event.key, event.timeStamp), event)
  }

  function insertText(event: InputEvent) {
    const { data, inputType, timeStamp: at } = event
    if (!data) return
    if (inputType === 'insertCompositionText') {
      const added = composed.added(data)
      if (!keySeen) for (const key of added) write(withoutKey(key, at), event)
    }
    if (inputType !== 'insertText') return
    if (data.length > 1) takeText(data, event, { vouchersToo: true })
    else if (!keySeen) write(withoutKey(data, at), event)
    keySeen = false
  }

  function paste(event: ClipboardEvent) {
    takeText(event.clipboardData?.getData('text') ?? '', event, { vouchersToo: false })
  }

  function takeText(text: string, event: Event, { vouchersToo }: { vouchersToo: boolean }) {
    const scan = understandText(text, { prefix, vouchersToo })
    onArrival?.({ kind: 'text', text, scan, at: event.timeStamp })
    if (!scan || belongsInField(scan, text)) return
    swallow(event)
    enter.drop()
    settle(decoder.flush(), event.timeStamp)
    scanEndedAt = event.timeStamp
    onScan(scan, { asText: true })
  }

  function leave() {
    settle(decoder.flush(), performance.now())
    held.end()
  }
  const listening = new AbortController()
  const { signal } = listening
  const capture = { capture: true, signal }

  /** Reads the keys that came before, only for scans: a person's have had their effect. */
  function readEarlyKeys() {
    if (signal.aborted) return
    for (const event of takeEarlyKeys()) {
      const { key, timeStamp: at } = event
      const isEnd = key === 'Enter' || isSuffix(event)
      settle(isEnd ? decoder.end(at) : writes(event) ? decoder.press(strokeOf(event)) : decoder.flush(), at)
    }
    patience.wait(decoder.dueAt())
  }

  window.addEventListener('keydown', pressKey, capture)
  window.addEventListener('keypress', typeCharacter, capture)
  window.addEventListener('beforeinput', insertText, capture)
  window.addEventListener('paste', paste, capture)
  window.addEventListener('compositionstart', composed.begin, capture)
  window.addEventListener('blur', leave, { signal })
  // Not before the screen is whole, which then begins with no look-ups.
  queueMicrotask(readEarlyKeys)
  return () => {
    patience.stop()
    held.drop()
    enter.drop()
    listening.abort()
  }
}
