import type { AccessDeniedSentences } from './access-denied.ts'
import type { Facts, Words } from './words.ts'

export interface OldCardSentences {
  /** The service refuses the block: `detail` begins with the reason. */
  blockRefused: { title: string; detail: (why: string) => string }
  refused: string
  notBlocked: string
  blockedForNextTime: string
  blocked: string
}

/** Explains any refusal to block the old card. */
export function blockRefusedWords(
  { blockRefused, refused }: OldCardSentences,
  { missingPermission }: AccessDeniedSentences,
  { requiredPermission }: Facts,
): Words {
  const why = requiredPermission === undefined ? refused : missingPermission(requiredPermission)
  return { title: blockRefused.title, detail: blockRefused.detail(why) }
}

/** Returns the sentence to add about the old card; empty if there is none. */
export function oldCardSentence(sentences: OldCardSentences, { outcome, block, step, code }: Facts): string {
  if (block === 'failed' && step === 'register') return sentences.notBlocked
  if (block !== 'done' && block !== 'already') return ''
  // NOT_REGISTERED has its own words for it.
  if (outcome === 'not_registered') return code === 'NOT_REGISTERED' ? '' : sentences.blockedForNextTime
  return outcome === 'unknown' ? sentences.blocked : ''
}
