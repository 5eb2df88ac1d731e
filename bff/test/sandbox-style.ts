import type { StyleWish } from '@balie/sandbox'

/** The style of the sandbox's answers in this run: the main flows are run once plainly and once varied (vitest.config.ts). */
export function sandboxStyle(): StyleWish | undefined {
  const seed = process.env['SANDBOX_STYLE_SEED']
  return seed === undefined ? undefined : { seed: Number(seed) }
}
