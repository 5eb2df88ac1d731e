// The calendar, fetched on its first use.
export { CalendarDialog } from './calendar-dialog.tsx'
export { ASIDE as sentences } from '../i18n/aside-catalogues.ts'
