import { keptSwitch } from '../settings/kept-switch.ts'

/** Switch for the sounds of scans on this PC. */
export const sound = keptSwitch('sound')
