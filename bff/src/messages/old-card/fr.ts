import type { Catalogue } from '../words.ts'

/** The sentences for what became of the old card. */
export const frOldCard: Pick<Catalogue, 'blockRefused' | 'oldCard'> = {
  blockRefused: ({ requiredPermission }) => ({
    title: 'Impossible de bloquer l’ancienne carte',
    detail: `${requiredPermission === undefined ? 'UiTPAS le refuse' : `Il manque le droit « ${requiredPermission} »`} ; la nouvelle carte n’est donc pas enregistrée. Recherchez à nouveau le titulaire, ou demandez à votre helpdesk.`,
  }),
  oldCard({ outcome, block, step, code }) {
    if (block === 'failed' && step === 'register') return 'L’ancienne carte n’est pas bloquée.'
    if (block !== 'done' && block !== 'already') return ''
    if (outcome === 'not_registered' && code !== 'NOT_REGISTERED') {
      return 'L’ancienne carte est bloquée ; au prochain essai, ce ne sera plus nécessaire.'
    }
    return outcome === 'unknown' ? 'L’ancienne carte est bloquée.' : ''
  },
}
