import type { Stack } from './stack.ts'

/** The writes that the service received, in order. */
export function writesOf(stack: Stack): string[] {
  return stack.sandbox.control
    .calls()
    .map(({ call }) => call)
    .filter((call) => call === 'block' || call === 'newCard')
}
