import { keptSetting } from './kept-setting.ts'
import { observed } from './observed.ts'

/** Something that is on until somebody switches it off on this PC. */
export interface KeptSwitch {
  isOn(): boolean
  /** True if it is on, and lets that be changed. */
  use(): [on: boolean, set: (value: boolean) => void]
}

const OFF = 'off'

export function keptSwitch(name: string): KeptSwitch {
  const kept = keptSetting(name)
  const on = observed(kept.read() !== OFF)

  function set(value: boolean): void {
    kept.write(value ? 'on' : OFF)
    on.write(value)
  }

  return { isOn: () => on.read(), use: () => [on.use(), set] }
}
