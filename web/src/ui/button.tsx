import type { ComponentProps, MouseEvent } from 'react'
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
  busy?: boolean
}

/**
 * A button that never submits a form. While busy it keeps the focus, says so, and does nothing: disabling it would
 * drop the focus to the top of the page.
 */
export function Button({
  look = 'primary',
  size = 'normal',
  busy = false,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  function click(event: MouseEvent<HTMLButtonElement>) {
    if (!busy) onClick?.(event)
  }
  return (
    <button
      type="button"
      className={`${styles['button'] ?? ''} ${LOOKS[look] ?? ''} ${(size === 'large' && styles['large']) || ''}`}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      {...rest}
      onClick={click}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}
