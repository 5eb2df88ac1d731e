import type { Problem } from '@balie/shared'

/** Joins what happened and what to do in one text: titles come without a full stop. */
export function problemText({ title, detail }: Problem): string {
  return /[.!?]$/.test(title) ? `${title} ${detail}` : `${title}. ${detail}`
}
