import type { Catalogue } from '../words.ts'

/** The sentences for what became of the old card. */
export const deOldCard: Pick<Catalogue, 'blockRefused' | 'oldCard'> = {
  blockRefused: ({ requiredPermission }) => ({
    title: 'Die alte Karte kann nicht gesperrt werden',
    detail: `${requiredPermission === undefined ? 'UiTPAS lehnt es ab' : `Das Recht „${requiredPermission}“ fehlt`}, deshalb ist die neue Karte nicht registriert. Suchen Sie den Passinhaber noch einmal oder fragen Sie Ihren Helpdesk.`,
  }),
  oldCard({ outcome, block, step, code }) {
    if (block === 'failed' && step === 'register') return 'Die alte Karte ist nicht gesperrt.'
    if (block !== 'done' && block !== 'already') return ''
    if (outcome === 'not_registered' && code !== 'NOT_REGISTERED') {
      return 'Die alte Karte ist gesperrt; beim nächsten Versuch ist das nicht mehr nötig.'
    }
    return outcome === 'unknown' ? 'Die alte Karte ist gesperrt.' : ''
  },
}
