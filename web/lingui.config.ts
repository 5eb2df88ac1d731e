import { defineConfig } from '@lingui/cli'

/** What src/later/parts.ts holds, and what is fetched by itself: none of it is in the first load. */
const LATER = [
  'camera/camera-dialog.tsx',
  'camera/camera-text.tsx',
  'camera/torch-button.tsx',
  'card/card-state.tsx',
  'card/look-up-again.tsx',
  'counter/counter-choice.tsx',
  'counter/counter-dialog.tsx',
  'counter/counter-list.tsx',
  'counter/no-counters.tsx',
  'help/help-dialog.tsx',
  'help/shortcut-list.tsx',
  'passholder/kansenstatuut-check.tsx',
  'passholder/membership-row.tsx',
  'passholder/notes-missing.tsx',
  'passholder/passholder-notes.tsx',
  'passholder/passholder-details.tsx',
  'passholder/kansenstatuut-text.ts',
  'passholder/people-list.tsx',
  'passholder/people-search.tsx',
  'passholder/person-facts.tsx',
  'passholder/person-parts.tsx',
  'passholder/picture.tsx',
  'print',
  'registration/draft/draft-offer.tsx',
  'registration/panels',
  'registration/sections/end-date-choices.tsx',
  'registration/sections/end-date-field.tsx',
  'link/return-link.tsx',
  'outcome/block-text.tsx',
  'outcome/prolonged-text.tsx',
  'reason/reason-help.ts',
  'scanner-check/advice-text.tsx',
  'scanner-check/diagnosis-panel.tsx',
  'scanner-check/earlier-scans.tsx',
  'scanner-check/facts-list.tsx',
  'scanner-check/key-table.tsx',
  'scanner-check/layout-text.tsx',
  'scanner-check/scan-name.tsx',
  'scanner-check/scanner-check-page.tsx',
  'scanner-check/speed-text.tsx',
  'session/session-ended-dialog.tsx',
  'session/sign-in-notice.tsx',
  'registration/sections/prolong-first-notice.tsx',
  'today/outcome-text.tsx',
  'today/prolongation-row.tsx',
  'today/registration-row.tsx',
  'today/today-part.tsx',
  'today/today-screen.tsx',
  'today/today-table.tsx',
  'ui/date-picker.tsx',
  'unsettled/unsettled-panel.tsx',
  'unsettled/unsettled-row.tsx',
  'unsettled/unsettled-text.tsx',
].map((path) => `<rootDir>/src/${path}`)

/** What few registrations need, fetched by itself with sentences of its own. */
const ASIDE = ['prolonging', 'stock'].map((path) => `<rootDir>/src/${path}`)

const LOCALES = '<rootDir>/src/i18n/locales'

export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'fr', 'en', 'de'],
  catalogs: [
    { path: `${LOCALES}/{locale}`, include: ['<rootDir>/src'], exclude: [...LATER, ...ASIDE] },
    { path: `${LOCALES}/later/{locale}`, include: LATER },
    { path: `${LOCALES}/aside/{locale}`, include: ASIDE },
  ],
})
