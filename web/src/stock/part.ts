// What stands at the counter's name: fetched once somebody is at work.
export { StockNote } from './stock-note.tsx'
export { ASIDE as sentences } from '../i18n/aside-catalogues.ts'
