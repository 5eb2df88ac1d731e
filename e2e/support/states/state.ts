import type { CounterScreen } from '../counter.ts'
import type { Stack } from '../stack.ts'

/** A state that a person can reach, and how: for checks that must hold in every state. */
export interface ScreenState {
  name: string
  reach(counter: CounterScreen, stack: Stack): Promise<void>
}

/** Reaches a state by its name, for another state that continues from it. */
export async function reachIn(
  states: readonly ScreenState[],
  name: string,
  ...where: Parameters<ScreenState['reach']>
): Promise<void> {
  const state = states.find((one) => one.name === name)
  if (!state) throw new Error(`There is no state ${name}.`)
  await state.reach(...where)
}
