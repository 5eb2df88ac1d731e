import { deAccessDenied } from './access-denied/de.ts'
import { deDay } from './day/de.ts'
import { deFields } from './fields/de.ts'
import { deNeverSettled } from './never-settled/de.ts'
import { deOldCard } from './old-card/de.ts'
import { deOwn } from './own/de.ts'
import { deRefusals } from './refusals/de.ts'
import type { Catalogue } from './catalogue.ts'

/** German. */
export const de: Catalogue = {
  locale: 'de-BE',
  own: deOwn,
  refusals: deRefusals,
  accessDenied: deAccessDenied,
  oldCard: deOldCard,
  neverSettled: deNeverSettled,
  fields: deFields,
  day: deDay,
  unlisted: ({ code, block }) => ({
    title: 'UiTPAS lehnt das ab',
    detail: `Den Grund (${code}) kennen wir nicht. ${block === 'done' ? '' : 'Es wurde nichts geändert. '}Nennen Sie diesen Code Ihrem Helpdesk.`,
  }),
}
