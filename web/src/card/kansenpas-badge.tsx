import { Trans } from '@lingui/react/macro'
import { Icon } from '../ui/icon.tsx'
import styles from './kansenpas-badge.module.css'

/** Marks a kansenpas by a star and a word, so not by colour alone. */
export function KansenpasBadge() {
  return (
    <span className={styles['badge']}>
      <Icon name="star" />
      <Trans>Kansenpas</Trans>
    </span>
  )
}
