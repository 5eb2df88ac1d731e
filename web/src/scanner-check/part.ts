// What is fetched by whoever opens the scanner check.
export { ScannerCheckPage } from './scanner-check-page.tsx'
export { sentences } from './sentences.ts'
