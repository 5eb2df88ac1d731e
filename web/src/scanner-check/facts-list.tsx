import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Diagnosis } from './diagnose.ts'
import styles from './facts-list.module.css'
import { LayoutText } from './layout-text.tsx'
import { SpeedText } from './speed-text.tsx'
import { symbologyOf } from './symbology.ts'

/** Shows the exact input. */
export function FactsList({ diagnosis, secret }: { diagnosis: Diagnosis; secret: boolean }) {
  const { characters, reading, aim, keysBefore, suffix, speed, device, computer } = diagnosis
  return (
    <dl className={styles['facts']}>
      {!secret && (
        <Fact term={<Trans>Wat binnenkwam</Trans>}>
          <code>{characters}</code>
        </Fact>
      )}
      {!secret && reading !== characters && (
        <Fact term={<Trans>Zo lezen wij het</Trans>}>
          <code>{reading}</code>
        </Fact>
      )}
      {(aim !== undefined || keysBefore.length > 0) && (
        <Fact term={<Trans>Ervoor</Trans>}>
          {keysBefore.join(' + ')} {aim !== undefined && <AimText aim={aim} />}
        </Fact>
      )}
      {speed && (
        <>
          <Fact term={<Trans>Erachter</Trans>}>
            {suffix.length > 0 ? suffix.join(' + ') : <Trans>niets</Trans>}
          </Fact>
          <Fact term={<Trans>Snelheid</Trans>}>
            <SpeedText speed={speed} />
          </Fact>
          <Fact term={<Trans>Toetsenbord</Trans>}>
            <LayoutText device={device} computer={computer} />
          </Fact>
        </>
      )}
    </dl>
  )
}

function AimText({ aim }: { aim: string }) {
  const symbology = symbologyOf(aim)
  return symbology === undefined ? (
    <Trans>{aim} (soort barcode)</Trans>
  ) : (
    <Trans>
      {aim} (soort barcode: {symbology})
    </Trans>
  )
}

function Fact({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
