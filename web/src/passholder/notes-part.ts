// The check of kansenstatuut, fetched for the few reasons that need it.
export { KansenstatuutCheck } from './kansenstatuut-check.tsx'
export { sentences } from './notes-sentences.ts'
