// The list of the day, fetched on its first use.
export { TodayScreen } from './today-screen.tsx'
export { sentences } from './sentences.ts'
