// The help, fetched on its first use.
export { HelpDialog } from './help-dialog.tsx'
export { sentences } from './sentences.ts'
