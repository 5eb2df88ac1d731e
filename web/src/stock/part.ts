// The note about stock at the counter's name, fetched once the employee is at work.
export { StockNote } from './stock-note.tsx'
export { ASIDE as sentences } from '../i18n/aside-catalogues.ts'
