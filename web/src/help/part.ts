// What is fetched once somebody asks for help.
export { HelpDialog } from './help-dialog.tsx'
export { sentences } from './sentences.ts'
