import { formatCardNumber, isKansenpasNumber, type Passholder } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { belgianDate } from '../i18n/belgian-date.ts'
import { fullName } from '../passholder/full-name.ts'
import { ReturnLink } from '../return/return-link.tsx'
import { Button } from '../ui/button.tsx'
import { BlockText } from './block-text.tsx'
import { OutcomePanel } from './outcome-panel.tsx'
import { ReasonLabel } from './reason-label.tsx'
import type { Attempt } from './use-attempt.ts'

interface RegisteredPanelProps {
  attempt: Extract<Attempt, { phase: 'registered' }>
  passholder: Passholder | undefined
  onNext: () => void
  /** Where another application waits for the outcome. */
  back: string | undefined
}

export function RegisteredPanel({ attempt, passholder, onNext, back }: RegisteredPanelProps) {
  const { t } = useLingui()
  const { registration, registered } = attempt
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
        <div>
          <dt>
            <Trans>Waarom</Trans>
          </dt>
          <dd>
            <ReasonLabel reason={registration.reason} />
          </dd>
        </div>
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
      {registration.blockUitpasNumber !== undefined && (
        <p>
          <BlockText block={registered.block} uitpasNumber={registration.blockUitpasNumber} />
        </p>
      )}
      <p>
        {registered.confirmedBy === 'lookup' ? (
          <Trans>
            Het antwoord bleef uit, maar we hebben het nagekeken: de kaart staat op naam. Geef ze maar mee.
          </Trans>
        ) : (
          <Trans>Je kan de kaart meegeven.</Trans>
        )}
      </p>
      <Button size="large" onClick={onNext}>
        <Trans>Volgende pashouder</Trans>
      </Button>
      {back !== undefined && <ReturnLink address={back} />}
    </OutcomePanel>
  )
}
