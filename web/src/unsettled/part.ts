// The list of open registrations: fetched when there is something on it.
export { UnsettledPanel } from './unsettled-panel.tsx'
export { sentences } from './sentences.ts'
