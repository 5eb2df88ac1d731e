import { keptSetting } from './kept-setting.ts'
import { observed } from './observed.ts'

/** A switch that is on until it is switched off on this PC. */
export interface KeptSwitch {
  isOn(): boolean
  /** Returns the state of the switch, and a function that changes it. */
  use(): [on: boolean, set: (value: boolean) => void]
}

const OFF = 'off'

/** Creates a switch that is kept in the browser's local storage, under its name. */
export function keptSwitch(name: string): KeptSwitch {
  const kept = keptSetting(name)
  const on = observed(kept.read() !== OFF)

  function set(value: boolean): void {
    kept.write(value ? 'on' : OFF)
    on.write(value)
  }

  return { isOn: () => on.read(), use: () => [on.use(), set] }
}
