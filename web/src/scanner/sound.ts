import { keptSwitch } from '../settings/kept-switch.ts'

/** Tells whether scans are heard on this PC. */
export const sound = keptSwitch('sound')
