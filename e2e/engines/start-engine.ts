import { startChromium } from './chromium.ts'
import type { Display } from './display.ts'
import type { Engine, EngineName } from './engine.ts'
import { startFirefox } from './firefox.ts'
import { startWebKit } from './webkit.ts'

const STARTERS: Record<EngineName, (display: Display) => Promise<Engine>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
}

/** Starts a browser on a display. */
export function startEngine(name: EngineName, display: Display): Promise<Engine> {
  return STARTERS[name](display)
}
