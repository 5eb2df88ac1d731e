import { sound } from './sound.ts'

/** Two short notes up for good, one low for bad: told apart without looking, and soft enough for a library. */
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

/** Lets a scan be heard, unless that is switched off. A computer without sound stays silent. */
export function playTone(tone: keyof typeof NOTES): void {
  if (!sound.isOn() || typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  const context = audio
  // Browsers hold sound back until somebody has done something; a scanner's keys count.
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
