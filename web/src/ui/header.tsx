import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { LanguageSwitch } from './language-switch.tsx'
import styles from './header.module.css'
import { Mark } from './mark.tsx'

export const MAIN_ID = 'inhoud'

/** The bar on top of every screen, with `children` at its end. */
export function Header({ title, children }: { title?: ReactNode; children?: ReactNode }) {
  return (
    <header className={styles['header']}>
      <a className={styles['skip']} href={`#${MAIN_ID}`}>
        <Trans>Ga naar de inhoud</Trans>
      </a>
      <div className={styles['inside']}>
        <Mark />
        <p className={styles['brand']}>UiTPAS-balie</p>
        {title && <h1 className={styles['title']}>{title}</h1>}
        <div className={styles['end']}>
          {children}
          <LanguageSwitch />
        </div>
      </div>
    </header>
  )
}
