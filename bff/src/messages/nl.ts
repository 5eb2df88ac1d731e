import { nlAccessDenied } from './access-denied/nl.ts'
import { nlDay } from './day/nl.ts'
import { nlFields } from './fields/nl.ts'
import { nlNeverSettled } from './never-settled/nl.ts'
import { nlOldCard } from './old-card/nl.ts'
import { nlOwn } from './own/nl.ts'
import { nlRefusals } from './refusals/nl.ts'
import type { Catalogue } from './catalogue.ts'

/** Dutch. */
export const nl: Catalogue = {
  locale: 'nl-BE',
  own: nlOwn,
  refusals: nlRefusals,
  accessDenied: nlAccessDenied,
  oldCard: nlOldCard,
  neverSettled: nlNeverSettled,
  fields: nlFields,
  day: nlDay,
  unlisted: ({ code, block }) => ({
    title: 'UiTPAS weigert dit',
    detail: `De reden (${code}) kennen we niet. ${block === 'done' ? '' : 'Er is niets gedaan. '}Geef deze code aan je helpdesk.`,
  }),
}
