import { Trans } from '@lingui/react/macro'
import type { Device } from '../scanner/reading.ts'
import type { ComputerLayout } from './layouts.ts'

/** Tells the keyboard layouts of scanner and computer, and that a difference doesn't matter. */
export function LayoutText({ device, computer }: { device: Device; computer: ComputerLayout | undefined }) {
  if (device === 'characters') {
    return (
      <Trans>De scanner stuurt gewone cijfers (cijferblok of tekens): dan telt de instelling niet.</Trans>
    )
  }
  const same = device === 'us' ? computer === 'qwerty' : computer !== 'qwerty'
  return (
    <>
      {device === 'us' ? (
        <Trans>De scanner staat op Amerikaans QWERTY</Trans>
      ) : (
        <Trans>De scanner staat op AZERTY</Trans>
      )}
      {computer && (
        <>
          , <ComputerText computer={computer} />
        </>
      )}
      {computer && !same ? <Trans>: geen probleem, wij lezen dat.</Trans> : '.'}
    </>
  )
}

function ComputerText({ computer }: { computer: ComputerLayout }) {
  switch (computer) {
    case 'belgian':
      return <Trans>deze computer op Belgisch AZERTY</Trans>
    case 'french':
      return <Trans>deze computer op Frans AZERTY</Trans>
    case 'azerty':
      return <Trans>deze computer op AZERTY</Trans>
    case 'qwerty':
      return <Trans>deze computer op QWERTY</Trans>
  }
}
