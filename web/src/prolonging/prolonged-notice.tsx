import type { Counter, Membership } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { belgianDate } from '../i18n/belgian-date.ts'
import { ProlongationReceipt } from '../print/prolongation-receipt.tsx'
import { useReceipt } from '../print/use-receipt.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './prolong-notice.module.css'
import type { Prolongation } from './prolonged.ts'

interface ProlongedNoticeProps {
  prolongation: Prolongation
  membership: Membership
  counter: Counter
}

/** Tells that a kansenstatuut was prolonged, and offers a receipt. */
export function ProlongedNotice({ prolongation, membership, counter }: ProlongedNoticeProps) {
  const { receipt, print } = useReceipt()
  const { endDate, at, uitpasNumber } = prolongation
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // The button is gone, but the focus must not fall to the top of the page.
    if (document.activeElement === document.body) said.current?.focus()
  }, [])
  return (
    <div className={styles['done']}>
      <p ref={said} className={styles['title']} role="status" tabIndex={-1}>
        <Icon name="check" />
        <span>
          <Trans>
            Kansenstatuut verlengd tot en met {belgianDate(endDate)}. Wie de kaart nog heeft, heeft geen
            nieuwe nodig.
          </Trans>
        </span>
      </p>
      <Button
        look="quiet"
        onClick={() =>
          print(
            <ProlongationReceipt
              counter={counter}
              prolongation={{
                at,
                uitpasNumber,
                cardSystem: membership.cardSystem,
                kansenStatuutEndDate: endDate,
              }}
            />,
          )
        }
      >
        <Trans>Bewijs afdrukken</Trans>
      </Button>
      {receipt}
    </div>
  )
}
