import { keptSwitch } from '../settings/kept-switch.ts'

/** Whether scans are heard on this PC. */
export const sound = keptSwitch('sound')
