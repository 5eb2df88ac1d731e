import type { Facts, SeenCard, Words } from './words.ts'

export interface NeverSettledSentences {
  title: string
  /** The same for the block of the old card. */
  blockTitle: string
  notRegistered: string
  seen: Record<SeenCard, string>
  whatNow: string
}

/** Explains that an outcome, or that of a block, can never be settled: what the look-up saw, and what to do. */
export function neverSettledWords(
  { title, blockTitle, notRegistered, seen, whatNow }: NeverSettledSentences,
  seenCard: SeenCard,
  { step }: Facts,
): Words {
  const detail = `${seen[seenCard]} ${whatNow}`
  return step === 'block' ? { title: blockTitle, detail: `${notRegistered} ${detail}` } : { title, detail }
}
