// The scanner check, fetched when it is opened.
export { ScannerCheckPage } from './scanner-check-page.tsx'
export { sentences } from './sentences.ts'
