import { Trans } from '@lingui/react/macro'
import type { CameraState } from './camera-session.ts'

/** Explains the state of the camera, and what to do. */
export function CameraText({ state }: { state: CameraState }) {
  switch (state.kind) {
    case 'asking':
      return <Trans>Je browser vraagt of de balie de camera mag gebruiken: kies Toestaan.</Trans>
    case 'loading':
      return <Trans>De barcodelezer wordt geladen…</Trans>
    case 'looking':
      return <Trans>Hou de barcode voor de camera, recht en op een handbreedte.</Trans>
    case 'unknown':
      return <Trans>Dat is geen kaart, eID of voucher. Hou een andere barcode voor de camera.</Trans>
    case 'stopped':
      return <StoppedText why={state.why} />
  }
}

function StoppedText({ why }: { why: Extract<CameraState, { kind: 'stopped' }>['why'] }) {
  switch (why) {
    case 'refused':
      return (
        <Trans>
          De balie mag de camera niet gebruiken. Klik op het icoontje naast het adres bovenaan, sta de camera
          toe en probeer opnieuw.
        </Trans>
      )
    case 'none':
      return (
        <Trans>
          Dit toestel heeft geen camera die we kunnen gebruiken. Typ het nummer, of sluit een camera aan en
          probeer opnieuw.
        </Trans>
      )
    case 'busy':
      return (
        <Trans>
          De camera is bezet. Sluit andere programma’s en tabbladen die ze gebruiken en probeer opnieuw.
        </Trans>
      )
    case 'lost':
      return <Trans>De camera viel weg. Kijk na of ze nog aangesloten is en probeer opnieuw.</Trans>
    case 'hidden':
      return <Trans>De camera staat uit omdat je even weg was van deze pagina.</Trans>
    case 'no-reader':
      return (
        <Trans>
          De barcodelezer kon niet geladen worden. Kijk na of dit toestel internet heeft en probeer opnieuw.
        </Trans>
      )
  }
}
