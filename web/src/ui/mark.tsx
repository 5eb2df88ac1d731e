import styles from './mark.module.css'

/** The window's icon as part of the page, so that it is there before any file could be fetched. */
export function Mark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="1" y="6" width="26" height="17" rx="3.5" fill="#ABEFB6" />
      <path d="M1 11h26v4H1z" fill="#26A769" />
      <circle cx="24" cy="23" r="7.5" fill="#FCD500" />
      <path d="M24 19v8M20 23h8" stroke="#3F2675" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}
