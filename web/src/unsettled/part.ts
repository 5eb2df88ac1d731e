// The list of open registrations, fetched when it has an entry.
export { UnsettledPanel } from './unsettled-panel.tsx'
export { sentences } from './sentences.ts'
