import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { Spinner } from './spinner.tsx'

const LOOKS = {
  primary: styles['primary'],
  secondary: styles['secondary'],
  quiet: styles['quiet'],
  header: styles['header'],
  link: styles['link'],
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className' | 'disabled'> {
  look?: keyof typeof LOOKS
  size?: 'normal' | 'large'
  /** True while the work that it started runs, which it shows. */
  busy?: boolean
  /** True while other work has to end first, which is shown there. */
  held?: boolean
}

/**
 * A button that never submits a form. While busy or held it keeps its focus and size, says so to screen readers, and
 * does nothing: disabling it would drop the focus to the top of the page.
 */
export function Button({
  look = 'primary',
  size = 'normal',
  busy = false,
  held = false,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const waits = busy || held || undefined
  return (
    <button
      type="button"
      className={`${styles['button'] ?? ''} ${LOOKS[look] ?? ''} ${(size === 'large' && styles['large']) || ''}`}
      aria-disabled={waits}
      aria-busy={waits}
      onClick={waits ? undefined : onClick}
      {...rest}
    >
      {busy && (
        <span className={styles['working']}>
          <Spinner />
        </span>
      )}
      {children}
    </button>
  )
}
