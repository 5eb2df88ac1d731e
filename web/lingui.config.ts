import { defineConfig } from '@lingui/cli'

export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'fr', 'en', 'de'],
  catalogs: [{ path: '<rootDir>/src/i18n/locales/{locale}', include: ['<rootDir>/src'] }],
})
