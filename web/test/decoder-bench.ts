import { createDecoder } from '../src/scanner/decoder.ts'
import { cardNumber, humanKey, scannerKey } from './key-streams.ts'

const ROUNDS = 5000
const WARM_UP_ROUNDS = 500
const SCANNER_GAP_MS = 8
const HUMAN_GAP_MS = 70
const PAUSE_MS = 400

/** Measures the decoder's time for a key of a scan, and of a fast typist. */
export function benchDecoder(): { scannerMicroseconds: number; humanMicroseconds: number } {
  return {
    scannerMicroseconds: measure(
      (round) => Array.from(cardNumber(String(93_000_000_000 + round).padStart(12, '0'))),
      (character) => scannerKey(character, { host: 'be', device: 'us' }),
      SCANNER_GAP_MS,
    ),
    humanMicroseconds: measure(() => Array.from('verlorenindetrein'), humanKey, HUMAN_GAP_MS),
  }
}

/** Works like the listener: passes each key on, then asks how long to wait; the burst is decided at its end. */
function measure(
  text: (round: number) => string[],
  keyOf: (character: string) => ReturnType<typeof humanKey>,
  gapMs: number,
): number {
  const decoder = createDecoder()
  let at = 0
  function run(rounds: number): number {
    const bursts = Array.from({ length: rounds }, (_, round) => text(round).map(keyOf))
    const startedAt = performance.now()
    let keys = 0
    for (const burst of bursts) {
      at += PAUSE_MS
      for (const key of burst) {
        decoder.press({ at, ...key })
        decoder.dueAt()
        at += gapMs
        keys++
      }
      decoder.end(at)
    }
    return ((performance.now() - startedAt) * 1000) / keys
  }
  run(WARM_UP_ROUNDS)
  return run(ROUNDS)
}
