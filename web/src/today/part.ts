// What is fetched once somebody asks for the list of the day.
export { TodayScreen } from './today-screen.tsx'
export { sentences } from './sentences.ts'
