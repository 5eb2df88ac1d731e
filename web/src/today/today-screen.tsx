import { type Counter, takings, type Today } from '@balie/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { longDate } from '../i18n/belgian-date.ts'
import { euro } from '../i18n/euro.ts'
import { useReceipt } from '../print/use-receipt.tsx'
import { useShortcuts } from '../shortcuts/use-shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { MAIN_ID } from '../ui/header.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import { todayQuery } from './today-query.ts'
import styles from './today-screen.module.css'
import { TodayTable } from './today-table.tsx'
import { useDownloadDay } from './use-download-day.ts'

interface TodayScreenProps {
  counter: Counter
  onClose: () => void
}

/** Shows this employee's work at this counter today, and its proceeds: to close the cash drawer with. */
export function TodayScreen({ counter, onClose }: TodayScreenProps) {
  const { t, i18n } = useLingui()
  const { data, isFetching, refetch } = useQuery(todayQuery)
  const { download, busy, failed } = useDownloadDay()
  const { receipt, print } = useReceipt()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    return () => {
      // The focus must not fall to the top of the page when a scan or Escape closes the list.
      if (document.activeElement === document.body) document.getElementById(MAIN_ID)?.focus()
    }
  }, [])
  useDocumentTitle(t`Vandaag`)
  useShortcuts({ Escape: onClose })
  return (
    <main id={MAIN_ID} tabIndex={-1} className={styles['main']}>
      <div className={styles['head']}>
        <div>
          <h2 ref={heading} tabIndex={-1} className={styles['title']}>
            <Trans>Vandaag</Trans>
          </h2>
          <p className={styles['where']}>
            {data?.kind === 'ok' && `${longDate(data.data.date, i18n.locale)} · `}
            {counter.name}
          </p>
        </div>
        <div className={styles['actions']}>
          {data?.kind === 'ok' && !isEmpty(data.data) && (
            <>
              <Button look="secondary" onClick={() => window.print()}>
                <Trans>Afdrukken</Trans>
              </Button>
              <Button look="secondary" busy={busy} onClick={() => download()}>
                <Trans>Bewaar als CSV</Trans>
              </Button>
            </>
          )}
          <Button onClick={onClose}>
            <Trans>Terug naar registreren</Trans> <KeyHint>Esc</KeyHint>
          </Button>
        </div>
      </div>
      {failed && (
        <Notice tone="danger" title={<Trans>Het bestand kon niet gemaakt worden</Trans>}>
          <Trans>Probeer het nog eens.</Trans>
        </Notice>
      )}
      {content()}
      {receipt}
    </main>
  )

  function content(): ReactNode {
    if (!data) {
      return (
        <p role="status">
          <Spinner /> <Trans>We halen de lijst op…</Trans>
        </p>
      )
    }
    if (data.kind !== 'ok') {
      return (
        <div className={styles['failure']}>
          <FailureNotice failure={data} />
          <Button look="secondary" busy={isFetching} onClick={() => void refetch()}>
            <Trans>Opnieuw proberen</Trans>
          </Button>
        </div>
      )
    }
    return <Day day={data.data} counter={counter} onReceipt={print} />
  }
}

function isEmpty({ registrations, prolongations = [] }: Today): boolean {
  return registrations.length + prolongations.length === 0
}

/** Returns the lines of this counter. */
function atCounter<Line extends { balieConsumerKey: string }>(
  lines: readonly Line[] | undefined,
  { consumerKey }: Counter,
): Line[] {
  return (lines ?? []).filter(({ balieConsumerKey }) => balieConsumerKey === consumerKey)
}

function Day(props: { day: Today; counter: Counter; onReceipt: (receipt: ReactNode) => void }) {
  const { day, counter, onReceipt } = props
  const { i18n } = useLingui()
  const registrations = atCounter(day.registrations, counter)
  const prolongations = atCounter(day.prolongations, counter)
  const { total, unpriced } = takings(registrations)
  const registered = registrations.filter(({ outcome }) => outcome === 'registered').length
  if (registrations.length + prolongations.length === 0) {
    return (
      <p className={styles['empty']}>
        <Trans>Vandaag is er aan deze balie nog niets geregistreerd.</Trans>
      </p>
    )
  }
  return (
    <>
      <dl className={styles['totals']}>
        <div>
          <dt>
            <Trans>In de kassa</Trans>
          </dt>
          <dd>{euro(total, i18n.locale)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Geregistreerd</Trans>
          </dt>
          <dd>
            <Plural value={registered} one="# kaart" other="# kaarten" />
          </dd>
        </div>
      </dl>
      {unpriced > 0 && (
        <p className={styles['unpriced']}>
          <Plural
            value={unpriced}
            one="Van # kaart was de prijs niet gekend: die telt niet mee."
            other="Van # kaarten was de prijs niet gekend: die tellen niet mee."
          />
        </p>
      )}
      <TodayTable
        counter={counter}
        registrations={registrations}
        prolongations={prolongations}
        onReceipt={onReceipt}
      />
      <p className={styles['kept']}>
        <Trans>Zonder namen. Deze lijst verdwijnt vanzelf.</Trans>
      </p>
    </>
  )
}
