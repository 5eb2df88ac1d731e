import styles from './icon.module.css'

const PATHS = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warning: 'M12 7v6M12 16.5v.5M12 3.2l9.3 16.6H2.7z',
  cross: 'M6 6l12 12M18 6L6 18',
  question:
    'M9 9.2a3 3 0 1 1 4.6 2.6c-1 .6-1.6 1.2-1.6 2.4M12 17.3v.4M12 2.8a9.2 9.2 0 1 1 0 18.4 9.2 9.2 0 0 1 0-18.4z',
  star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z',
  calendar: 'M4 6.5h16v13.5H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4',
  sound: 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  silence: 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9.5l5 5M20.5 9.5l-5 5',
  camera: 'M3.5 7.5h4l1.5-2.5h6l1.5 2.5h4v11.5h-17zM12 9.5a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.2 15.2L20 20',
  chevron: 'M6 9.5l6 6 6-6',
  info: 'M12 11v6M12 7.3v.4M12 2.8a9.2 9.2 0 1 1 0 18.4 9.2 9.2 0 0 1 0-18.4z',
} as const

/** An icon next to words, never instead of them. */
export function Icon({ name, size = 'small' }: { name: keyof typeof PATHS; size?: 'small' | 'large' }) {
  return (
    <svg
      className={size === 'large' ? styles['large'] : styles['small']}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
