// The part of the screen that only the replacement of a digital card needs.
export { BlockDigitalCard } from './block-digital-card.tsx'
export { ASIDE as sentences } from '../i18n/aside-catalogues.ts'
