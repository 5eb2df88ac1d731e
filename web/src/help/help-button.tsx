import type { Edition } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { usePart } from '../loading/use-part.ts'
import { useShortcuts } from '../shortcuts/use-shortcuts.ts'
import { fetchAgain } from '../update/reload-page.ts'
import { Button } from '../ui/button.tsx'
import { FailedNote } from '../ui/failed-note.tsx'
import styles from './help-button.module.css'
import { helpPart } from './help-part.ts'

const HELP_KEY = '?'

/** Opens the help, which is fetched on its first use. The form keeps its content. */
export function HelpButton({ edition }: { edition: Edition }) {
  const { t } = useLingui()
  const [wanted, setWanted] = useState(false)
  const { part, failed, fetching, fetch } = usePart(helpPart, wanted)
  useShortcuts({ [HELP_KEY]: open })

  function open() {
    setWanted(true)
    if (failed) void fetchAgain(fetch)
  }

  return (
    <span className={styles['help']}>
      <Button
        look="header"
        busy={wanted && fetching}
        aria-label={t`Hulp`}
        title={t`Hulp (toets ?)`}
        aria-keyshortcuts={HELP_KEY}
        onClick={open}
      >
        ?
      </Button>
      {failed && !fetching && (
        <FailedNote>
          <Trans>De hulp kon niet opgehaald worden. Probeer het nog eens.</Trans>
        </FailedNote>
      )}
      {wanted && part && <part.HelpDialog edition={edition} onClose={() => setWanted(false)} />}
    </span>
  )
}
