import type { Edition } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { withOwnSentences } from '../i18n/catalogue.ts'
import { useShortcuts } from '../shortcuts/use-shortcuts.ts'
import { fetchAgain } from '../update/open-anew.ts'
import { Button } from '../ui/button.tsx'
import styles from './help-button.module.css'

const HELP_KEY = '?'

/** Opens the help, which is fetched on its first use. The form keeps its content. */
export function HelpButton({ edition }: { edition: Edition }) {
  const { t } = useLingui()
  const [wanted, setWanted] = useState(false)
  const {
    data: Dialog,
    isFetching,
    isError,
    refetch,
  } = useQuery({
    queryKey: ['help-dialog'],
    queryFn: async () => (await withOwnSentences(import('./part.ts'))).HelpDialog,
    enabled: wanted,
    staleTime: Infinity,
  })
  useShortcuts({ [HELP_KEY]: open })

  function open() {
    setWanted(true)
    if (isError) void fetchAgain(refetch)
  }

  return (
    <span className={styles['help']}>
      <Button
        look="header"
        busy={wanted && isFetching}
        aria-label={t`Hulp`}
        title={t`Hulp (toets ?)`}
        aria-keyshortcuts={HELP_KEY}
        onClick={open}
      >
        ?
      </Button>
      {isError && !isFetching && (
        <span role="alert" className={styles['failed']}>
          <Trans>De hulp kon niet opgehaald worden. Probeer het nog eens.</Trans>
        </span>
      )}
      {wanted && Dialog && <Dialog edition={edition} onClose={() => setWanted(false)} />}
    </span>
  )
}
