import type { ComponentProps, MouseEvent } from 'react'
import styles from './button.module.css'
import { Spinner } from './spinner.tsx'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className' | 'disabled'> {
  look?: 'primary' | 'secondary' | 'quiet' | 'header' | 'link'
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
      {...rest}
      type="button"
      className={`${styles['button'] ?? ''} ${styles[look] ?? ''} ${styles[size] ?? ''}`}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={click}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}
