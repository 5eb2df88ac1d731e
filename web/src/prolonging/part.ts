// Prolonging, fetched for the few passholders whose kansenstatuut lapsed or ends soon.
export { ProlongNotices } from './prolong-notices.tsx'
export { ProlongQuestion } from './prolong-question.tsx'
export { ASIDE as sentences } from '../i18n/aside-catalogues.ts'
