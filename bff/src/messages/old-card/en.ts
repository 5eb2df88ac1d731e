import type { Catalogue } from '../words.ts'

/** The sentences for what became of the old card. */
export const enOldCard: Pick<Catalogue, 'blockRefused' | 'oldCard'> = {
  blockRefused: ({ requiredPermission }) => ({
    title: 'The old card can’t be blocked',
    detail: `${requiredPermission === undefined ? 'UiTPAS refuses it' : `The permission “${requiredPermission}” is missing`}, so the new card is not registered. Look the passholder up again, or ask your helpdesk.`,
  }),
  oldCard({ outcome, block, step, code }) {
    if (block === 'failed' && step === 'register') return 'The old card is not blocked.'
    if (block !== 'done' && block !== 'already') return ''
    if (outcome === 'not_registered' && code !== 'NOT_REGISTERED') {
      return 'The old card is blocked; you won’t need to do that again on your next try.'
    }
    return outcome === 'unknown' ? 'The old card is blocked.' : ''
  },
}
