import { existsSync } from 'node:fs'
import type { EngineName } from './engine.ts'

/** Paths of the programs that the tests need: as `npm run setup` found them, or Debian's. */
export const PROGRAMS = {
  chromium: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  firefox: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
  webkit: process.env['WEBKIT_DRIVER_PATH'] ?? '/usr/bin/WebKitWebDriver',
  xvfb: process.env['XVFB_PATH'] ?? '/usr/bin/Xvfb',
  xdotool: process.env['XDOTOOL_PATH'] ?? '/usr/bin/xdotool',
}

/** Tells whether this machine has a browser, and a screen and a keyboard for it. */
export function isThere(engine: EngineName): boolean {
  return [PROGRAMS[engine], PROGRAMS.xvfb, PROGRAMS.xdotool].every((path) => existsSync(path))
}
