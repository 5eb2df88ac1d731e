import { formatCardNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { digitalCardPart } from '../../digital-card/digital-card-part.ts'
import { usePart } from '../../loading/use-part.ts'
import { Icon } from '../../ui/icon.tsx'
import { PartFailure } from '../../update/part-failure.tsx'
import styles from './old-card-notice.module.css'
import type { OldCardPlan } from '../form/old-card-plan.ts'

export const OLD_CARD_NOTICE_ID = 'old-card-notice'

interface OldCardNoticeProps {
  plan: OldCardPlan
  /** The number of the digital card that is to be blocked; empty for none. */
  onBlockDigital: (uitpasNumber: string) => void
}

/** Warns, right above the button, what it does to the old card and that this can't be undone. */
export function OldCardNotice({ plan, onBlockDigital }: OldCardNoticeProps) {
  const confirmed = plan.kind === 'block'
  const digital = plan.kind === 'digital' || (confirmed && plan.digital) ? plan.uitpasNumber : undefined
  const { part, failed, fetching, fetch } = usePart(digitalCardPart, digital !== undefined)
  if (plan.kind === 'none' || plan.kind === 'wait') return null
  return (
    <div className={styles['notice']}>
      <Icon name={confirmed ? 'warning' : 'info'} />
      <div>
        <span id={OLD_CARD_NOTICE_ID}>
          <OldCardSentence plan={plan} />
        </span>
        {failed && <PartFailure busy={fetching} retry={fetch} />}
        {part && digital !== undefined && (
          <part.BlockDigitalCard
            confirmed={confirmed}
            onConfirm={(isConfirmed) => onBlockDigital(isConfirmed ? digital : '')}
          />
        )}
      </div>
    </div>
  )
}

function OldCardSentence({ plan }: { plan: Exclude<OldCardPlan, { kind: 'none' | 'wait' }> }) {
  if (plan.kind === 'unsure')
    return (
      <Trans>We weten nu niet of er een oude kaart te blokkeren is. Registreren doet dat dus niet.</Trans>
    )
  const number = <strong className={styles['number']}>{formatCardNumber(plan.uitpasNumber)}</strong>
  return plan.kind === 'block' ? (
    <Trans>Oude kaart {number} wordt geblokkeerd. Dat kan niet ongedaan gemaakt worden.</Trans>
  ) : (
    <Trans>De huidige kaart {number} is digitaal en wordt hier niet geblokkeerd.</Trans>
  )
}
