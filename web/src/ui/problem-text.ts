import type { Problem } from '@balie/shared'

/** What happened and what to do, as one text: titles come without a full stop. */
export function problemText({ title, detail }: Problem): string {
  return /[.!?]$/.test(title) ? `${title} ${detail}` : `${title}. ${detail}`
}
