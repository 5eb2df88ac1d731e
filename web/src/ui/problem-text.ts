import type { Problem } from '@balie/shared'

/** Joins title and detail of a problem into one text: titles have no full stop. */
export function problemText({ title, detail }: Problem): string {
  return /[.!?]$/.test(title) ? `${title} ${detail}` : `${title}. ${detail}`
}
