import { sound } from './sound.ts'

/**
 * Two short rising notes for good, a low one for bad: distinguishable without looking, and soft enough for a library.
 */
const NOTES = {
  good: [
    { hertz: 784, fromSeconds: 0, seconds: 0.09 },
    { hertz: 1175, fromSeconds: 0.08, seconds: 0.12 },
  ],
  bad: [{ hertz: 196, fromSeconds: 0, seconds: 0.3 }],
}
const VOLUME = 0.06
const FADE_SECONDS = 0.02

let audio: AudioContext | undefined

/** Plays a tone for a scan, unless sounds are switched off or the computer has none. */
export function playTone(tone: keyof typeof NOTES): void {
  if (!sound.isOn() || typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  const context = audio
  // Browsers block sound until the first input; a scanner's keys count as input.
  void context.resume().catch(() => undefined)
  for (const { hertz, fromSeconds, seconds } of NOTES[tone]) {
    const oscillator = new OscillatorNode(context, { frequency: hertz })
    const gain = new GainNode(context, { gain: 0 })
    const start = context.currentTime + fromSeconds
    gain.gain.linearRampToValueAtTime(VOLUME, start + FADE_SECONDS)
    gain.gain.setValueAtTime(VOLUME, start + seconds - FADE_SECONDS)
    gain.gain.linearRampToValueAtTime(0, start + seconds)
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(start)
    oscillator.stop(start + seconds)
  }
}
