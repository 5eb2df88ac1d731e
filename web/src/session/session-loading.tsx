import { useLingui } from '@lingui/react/macro'
import { AfterDelay } from '../ui/after-delay.tsx'
import { Header } from '../ui/header.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import styles from './session-loading.module.css'

const CALM_MS = 400

/** Shows nothing at first, so that no loading screen flashes up before one that comes quickly. */
export function SessionLoading() {
  const { t } = useLingui()
  useDocumentTitle(t`Even geduld`)
  return (
    <AfterDelay ms={CALM_MS}>
      <Header />
      <main className={styles['skeleton']} aria-busy="true" aria-label={t`De balie wordt geopend`}>
        <div className={styles['tall']} />
        <div className={styles['taller']} />
        <div className={styles['aside']} />
      </main>
    </AfterDelay>
  )
}
