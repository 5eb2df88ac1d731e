import type { ReactNode } from 'react'
import { Header, MAIN_ID } from './header.tsx'
import styles from './state-screen.module.css'
import { useDocumentTitle } from './use-document-title.ts'

interface StateScreenProps {
  title: string
  documentTitle: string
  headerEnd?: ReactNode
  children: ReactNode
}

/** A full screen with one message and one action. */
export function StateScreen({ title, documentTitle, headerEnd, children }: StateScreenProps) {
  useDocumentTitle(documentTitle)
  return (
    <>
      <Header>{headerEnd}</Header>
      <main id={MAIN_ID} tabIndex={-1} className={styles['screen']}>
        <h1 className={styles['title']}>{title}</h1>
        {children}
      </main>
    </>
  )
}
