import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './dialog.module.css'

interface QuestionDialogProps {
  title: ReactNode
  text: ReactNode
  /** Names of the two answers; the first is the safe one, which Escape gives too. */
  keep: ReactNode
  go: ReactNode
  busy: boolean
  onKeep: () => void
  onGo: () => void
}

/** Asks for confirmation before a step that can't be undone, or that leaves something open. */
export function QuestionDialog({ title, text, keep, go, busy, onKeep, onGo }: QuestionDialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onClose={onKeep}
    >
      <h2 id={`${id}title`}>{title}</h2>
      <p id={`${id}text`}>{text}</p>
      <div className={styles['actions']}>
        <Button size="large" onClick={() => dialog.current?.close()}>
          {keep}
        </Button>
        <Button look="secondary" size="large" busy={busy} onClick={onGo}>
          {go}
        </Button>
      </div>
    </dialog>
  )
}
