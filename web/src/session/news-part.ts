// The result of a sign-in or sign-out, fetched if there is one to show.
export { SignInNotice } from './sign-in-notice.tsx'
export { sentences } from './sign-in-sentences.ts'
