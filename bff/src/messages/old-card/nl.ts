import type { Catalogue } from '../words.ts'

/** The sentences for what became of the old card. */
export const nlOldCard: Pick<Catalogue, 'blockRefused' | 'oldCard'> = {
  blockRefused: ({ requiredPermission }) => ({
    title: 'De oude kaart kan niet geblokkeerd worden',
    detail: `${requiredPermission === undefined ? 'UiTPAS weigert het' : `Het recht “${requiredPermission}” ontbreekt`}, en daarom is de nieuwe kaart niet geregistreerd. Zoek de pashouder opnieuw op, of vraag het je helpdesk.`,
  }),
  oldCard({ outcome, block, step, code }) {
    if (block === 'failed' && step === 'register') return 'De oude kaart is niet geblokkeerd.'
    if (block !== 'done' && block !== 'already') return ''
    if (outcome === 'not_registered' && code !== 'NOT_REGISTERED') {
      return 'De oude kaart is geblokkeerd; bij een volgende poging hoeft dat niet meer.'
    }
    return outcome === 'unknown' ? 'De oude kaart is geblokkeerd.' : ''
  },
}
