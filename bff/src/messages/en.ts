import { enAccessDenied } from './access-denied/en.ts'
import { enDay } from './day/en.ts'
import { enFields } from './fields/en.ts'
import { enNeverSettled } from './never-settled/en.ts'
import { enOldCard } from './old-card/en.ts'
import { enOwn } from './own/en.ts'
import { enRefusals } from './refusals/en.ts'
import type { Catalogue } from './catalogue.ts'

/** English. */
export const en: Catalogue = {
  locale: 'en-BE',
  own: enOwn,
  refusals: enRefusals,
  accessDenied: enAccessDenied,
  oldCard: enOldCard,
  neverSettled: enNeverSettled,
  fields: enFields,
  day: enDay,
  unlisted: ({ code, block }) => ({
    title: 'UiTPAS refuses this',
    detail: `We don’t know the reason (${code}). ${block === 'done' ? '' : 'Nothing was done. '}Give this code to your helpdesk.`,
  }),
}
