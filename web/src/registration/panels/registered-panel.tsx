import { type Counter, formatCardNumber, isKansenpasNumber, type Passholder } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { belgianDate } from '../../i18n/belgian-date.ts'
import { fullName } from '../../passholder/full-name.ts'
import { PriceText } from '../../price/price-text.tsx'
import { RegistrationReceipt } from '../../print/registration-receipt.tsx'
import { useReceipt } from '../../print/use-receipt.tsx'
import { ReturnLink } from '../../link/return-link.tsx'
import { ShortcutHint } from '../../shortcuts/shortcut-hint.tsx'
import { stockFilter } from '../../stock/stock-query.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { ProlongedText } from '../../outcome/prolonged-text.tsx'
import { BlockText } from '../../outcome/block-text.tsx'
import { useAcknowledged } from '../../outcome/use-acknowledged.ts'
import { useRegisteredRows } from '../../unsettled/use-registered-rows.ts'
import { NEXT_KEY, OutcomePanel } from './outcome-panel.tsx'
import { ReasonLabel } from '../../reason/reason-label.tsx'
import styles from './outcome-panel.module.css'
import type { Submission } from '../submit/use-submission.ts'

interface RegisteredPanelProps {
  counter: Counter
  submission: Extract<Submission, { phase: 'registered' }>
  passholder: Passholder | undefined
  onNext: () => void
  /** Address of another application that waits for the outcome. */
  back: string | undefined
}

export function RegisteredPanel({ counter, submission, passholder, onNext, back }: RegisteredPanelProps) {
  const { t } = useLingui()
  const { registration, registered, key, at } = submission
  const { reason } = registration
  const { receipt, print } = useReceipt()
  useAcknowledged(key)
  useRegisteredRows(registration)
  useShortcuts({ [NEXT_KEY]: onNext })
  const client = useQueryClient()
  // The counter's stock has one card less.
  useEffect(() => void client.invalidateQueries(stockFilter), [client])
  const name = (passholder && fullName(passholder)) || t`de pashouder`
  return (
    <OutcomePanel tone="good" icon="check" role="status" title={<Trans>De kaart is geregistreerd</Trans>}>
      <dl>
        <div>
          <dt>
            <Trans>Voor wie</Trans>
          </dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>
            {isKansenpasNumber(registration.uitpasNumber) ? (
              <Trans>Kansenpas</Trans>
            ) : (
              <Trans>Gewone kaart</Trans>
            )}
          </dt>
          <dd>{formatCardNumber(registration.uitpasNumber)}</dd>
        </div>
        {reason !== undefined && (
          <div>
            <dt>
              <Trans>Waarom</Trans>
            </dt>
            <dd>
              <ReasonLabel reason={reason} />
            </dd>
          </div>
        )}
        {registration.shownPrice !== undefined && (
          <div>
            <dt>
              <Trans>Te betalen</Trans>
            </dt>
            <dd>
              <PriceText price={registration.shownPrice} />
            </dd>
          </div>
        )}
        {registration.voucherNumber !== undefined && (
          <div>
            <dt>
              <Trans>Voucher</Trans>
            </dt>
            <dd>{registration.voucherNumber}</dd>
          </div>
        )}
        {registration.kansenStatuutEndDate !== undefined && (
          <div>
            <dt>
              <Trans>Geldig tot en met</Trans>
            </dt>
            <dd>{belgianDate(registration.kansenStatuutEndDate)}</dd>
          </div>
        )}
      </dl>
      <ProlongedText uid={registration.uid} />
      {registration.blockUitpasNumber !== undefined && (
        <p>
          <BlockText block={registered.block} uitpasNumber={registration.blockUitpasNumber} />
        </p>
      )}
      <p>
        {key === undefined ? (
          <Trans>De kaart staat op naam van deze pashouder. Geef ze mee en neem geen andere.</Trans>
        ) : registered.confirmedBy === 'lookup' ? (
          <Trans>
            Het antwoord bleef uit, maar we hebben het nagekeken: de kaart staat op naam. Geef ze maar mee.
          </Trans>
        ) : (
          <Trans>Je kan de kaart meegeven.</Trans>
        )}
      </p>
      <div className={styles['actions']}>
        <Button size="large" aria-keyshortcuts={NEXT_KEY} onClick={onNext}>
          <Trans>Volgende pashouder</Trans> <ShortcutHint shortcut={NEXT_KEY} />
        </Button>
        {reason !== undefined && at !== undefined && (
          <Button
            look="secondary"
            size="large"
            onClick={() =>
              print(<RegistrationReceipt counter={counter} registration={{ ...registration, reason, at }} />)
            }
          >
            <Trans>Bewijs afdrukken</Trans>
          </Button>
        )}
      </div>
      {back !== undefined && <ReturnLink address={back} />}
      {receipt}
    </OutcomePanel>
  )
}
