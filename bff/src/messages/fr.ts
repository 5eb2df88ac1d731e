import { frAccessDenied } from './access-denied/fr.ts'
import { frDay } from './day/fr.ts'
import { frFields } from './fields/fr.ts'
import { frNeverSettled } from './never-settled/fr.ts'
import { frOldCard } from './old-card/fr.ts'
import { frOwn } from './own/fr.ts'
import { frRefusals } from './refusals/fr.ts'
import type { Catalogue } from './catalogue.ts'

/** French. */
export const fr: Catalogue = {
  locale: 'fr-BE',
  own: frOwn,
  refusals: frRefusals,
  accessDenied: frAccessDenied,
  oldCard: frOldCard,
  neverSettled: frNeverSettled,
  fields: frFields,
  day: frDay,
  unlisted: ({ code, block }) => ({
    title: 'UiTPAS refuse cette demande',
    detail: `Nous ne connaissons pas la raison (${code}). ${block === 'done' ? '' : 'Rien n’a été fait. '}Donnez ce code à votre helpdesk.`,
  }),
}
