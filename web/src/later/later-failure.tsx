import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useLaterFailure } from './use-later.ts'

/** Says that part of the screen could not be fetched, with a way to try again. */
export function LaterFailure() {
  const { failed, busy, retry } = useLaterFailure()
  if (!failed) return null
  return (
    <Notice tone="danger" title={<Trans>Een deel van het scherm kon niet opgehaald worden</Trans>}>
      <Trans>Kijk na of deze computer internet heeft. Wat je invulde, blijft staan.</Trans>{' '}
      <Button look="link" busy={busy} onClick={retry}>
        <Trans>Opnieuw proberen</Trans>
      </Button>
    </Notice>
  )
}
