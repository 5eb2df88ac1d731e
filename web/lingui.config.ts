import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** Sources of src/later/parts.ts and of parts fetched by themselves: none of them is in the first load. */
const LATER = [
  'card/card-state.tsx',
  'card/card-status-text.ts',
  'card/card-text.ts',
  'card/look-up-again.tsx',
  'counter/counter-choice.tsx',
  'counter/counter-dialog.tsx',
  'counter/counter-list.tsx',
  'counter/no-counters.tsx',
  'passholder/membership-row.tsx',
  'passholder/notes-missing.tsx',
  'passholder/passholder-details.tsx',
  'passholder/kansenstatuut-text.ts',
  'passholder/picture.tsx',
  'print',
  'reason/reason-fit-text.ts',
  'registration/draft/draft-offer.tsx',
  'registration/panels',
  'registration/sections/end-date-choices.tsx',
  'registration/sections/end-date-field.tsx',
  'link/return-link.tsx',
  'outcome/block-text.tsx',
  'outcome/prolonged-text.tsx',
  'session/logout-dialog.tsx',
  'session/session-ended-dialog.tsx',
  'session/session-warning.tsx',
  'registration/sections/prolong-first-notice.tsx',
  'calendar/calendar-button.tsx',
].map((path) => `<rootDir>/src/${path}`)

/** Parts that a plain registration doesn't need, each fetched by itself with its own sentences. */
const BY_THEMSELVES = {
  aside: ['calendar/calendar-dialog.tsx', 'digital-card', 'prolonging', 'stock'],
  camera: [
    'camera/camera-dialog.tsx',
    'camera/camera-text.tsx',
    'camera/next-camera-button.tsx',
    'camera/torch-button.tsx',
  ],
  help: ['help/help-dialog.tsx', 'help/shortcut-list.tsx', 'reason/reason-help.ts'],
  notes: ['passholder/kansenstatuut-check.tsx', 'passholder/notes-list.tsx'],
  people: [
    'passholder/people-list.tsx',
    'passholder/people-search.tsx',
    'passholder/person-facts.tsx',
    'passholder/person-parts.tsx',
  ],
  'scanner-check': ['scanner-check'],
  'sign-in': ['session/sign-in-notice.tsx'],
  today: [
    'today/outcome-text.tsx',
    'today/prolongation-row.tsx',
    'today/registration-row.tsx',
    'today/today-screen.tsx',
    'today/today-table.tsx',
  ],
  unsettled: ['unsettled'],
}

const OWN = Object.fromEntries(
  Object.entries(BY_THEMSELVES).map(([name, paths]) => [name, paths.map((path) => `<rootDir>/src/${path}`)]),
)

export const SOURCE_LOCALE = 'nl'

const LOCALES = '<rootDir>/src/i18n/locales'

export default defineConfig({
  sourceLocale: SOURCE_LOCALE,
  locales: ['nl', 'fr', 'en', 'de'],
  // With them nearly every change of the code would change the catalogues of all languages, or leave them wrong.
  format: formatter({ lineNumbers: false }),
  catalogs: [
    {
      path: `${LOCALES}/{locale}`,
      include: ['<rootDir>/src'],
      exclude: [...LATER, ...Object.values(OWN).flat()],
    },
    { path: `${LOCALES}/later/{locale}`, include: LATER },
    ...Object.entries(OWN).map(([name, include]) => ({ path: `${LOCALES}/${name}/{locale}`, include })),
  ],
})
