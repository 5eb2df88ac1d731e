import { Trans } from '@lingui/react/macro'
import { Icon } from '../ui/icon.tsx'
import { AdviceText } from './advice-text.tsx'
import type { Diagnosis } from './diagnose.ts'
import styles from './diagnosis-panel.module.css'
import { FactsList } from './facts-list.tsx'
import { KeyTable } from './key-table.tsx'
import type { Reception } from './received.ts'
import { ScanName } from './scan-name.tsx'

/** Shows the last input: its meaning, what to do about it, and the details. */
export function DiagnosisPanel({ diagnosis, reception }: { diagnosis: Diagnosis; reception: Reception }) {
  const { scan, missed, advice } = diagnosis
  const wrong = advice.some(({ weight }) => weight === 'wrong')
  const secret = (scan ?? missed)?.kind === 'insz'
  return (
    <>
      <p className={`${styles['taken'] ?? ''} ${styles[wrong ? 'wrong' : 'good'] ?? ''}`} role="status">
        <Icon name={wrong ? 'warning' : 'check'} />
        <span>
          <Taken diagnosis={diagnosis} />
        </span>
      </p>
      {advice.length === 0 ? (
        <p>
          <Trans>Alles in orde: deze scanner is klaar voor de balie.</Trans>
        </p>
      ) : (
        <ul className={styles['advice']}>
          {advice.map((one) => (
            <li key={one.about} className={styles[one.weight]}>
              <Icon name={one.weight === 'wrong' ? 'warning' : 'info'} />
              <span>
                <AdviceText advice={one} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <FactsList diagnosis={diagnosis} secret={secret} />
      {secret && (
        <p className={styles['secret']}>
          <Trans>De cijfers van een rijksregisternummer tonen we hier niet.</Trans>
        </p>
      )}
      {!secret && reception.strokes.length > 0 && <KeyTable strokes={reception.strokes} />}
    </>
  )
}

function Taken({ diagnosis: { scan, missed, advice } }: { diagnosis: Diagnosis }) {
  if (scan?.kind === 'misread' && advice.some(({ about }) => about === 'unknown-code'))
    return <Trans>Onbekende code</Trans>
  if (scan) return <ScanName scan={scan} />
  if (missed)
    return (
      <>
        <Trans>Niet als scan herkend:</Trans> <ScanName scan={missed} />
      </>
    )
  return advice.some(({ about }) => about === 'typed') ? (
    <Trans>Getypt, niet gescand</Trans>
  ) : (
    <Trans>Onbekende tekst</Trans>
  )
}
