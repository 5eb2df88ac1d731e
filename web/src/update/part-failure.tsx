import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { reloadPage } from './reload-page.ts'
import { releaseQuery } from './release-query.ts'

/** Tells that part of the screen could not be fetched, with a button to try again. */
export function PartFailure({ busy, retry }: { busy: boolean; retry: () => void }) {
  // Checked at once, since after an upgrade a retry can't help.
  const { data: isOld } = useQuery({ ...releaseQuery, staleTime: 0 })
  if (isOld) {
    return (
      <Notice tone="info" title={<Trans>Er is een nieuwe versie van de balie</Trans>}>
        <Trans>Open ze om verder te werken. Wat je invulde, blijft staan.</Trans>{' '}
        <Button look="link" onClick={() => void reloadPage()}>
          <Trans>Nu vernieuwen</Trans>
        </Button>
      </Notice>
    )
  }
  return (
    <Notice tone="danger" title={<Trans>Een deel van het scherm kon niet opgehaald worden</Trans>}>
      <Trans>Kijk na of deze computer internet heeft. Wat je invulde, blijft staan.</Trans>{' '}
      <Button look="link" busy={busy} onClick={retry}>
        <Trans>Opnieuw proberen</Trans>
      </Button>
    </Notice>
  )
}
