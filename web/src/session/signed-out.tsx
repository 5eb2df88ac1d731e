import type { Draft } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useLinkArrival } from '../registration/use-link-arrival.ts'
import { ScannerCheckLink } from '../scanner-check/scanner-check-link.tsx'
import { Button } from '../ui/button.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { StateScreen } from '../ui/state-screen.tsx'
import { useLogin } from './login.ts'
import type { LoginResult } from './login-result.ts'

interface SignedOutProps {
  loginResult: LoginResult | undefined
  link: Draft | undefined
}

export function SignedOut({ loginResult, link: firstLink }: SignedOutProps) {
  const { t } = useLingui()
  const [link, setLink] = useState(firstLink)
  useLinkArrival(setLink)
  const login = useLogin()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <StateScreen title={t`Een nieuwe kaart registreren`} documentTitle={t`Aanmelden`}>
      <p>
        <Trans>Meld je aan met je eigen UiTID. Dan weten we aan welke balie je werkt.</Trans>
      </p>
      {login.data === undefined && loginResult && <LoginNotice result={loginResult} />}
      {login.data && login.data.kind !== 'ok' && <FailureNotice failure={login.data} />}
      <Button ref={button} size="large" busy={login.isPending} onClick={() => login.mutate({ link })}>
        <Trans>Aanmelden met UiTID</Trans>
      </Button>
      <ScannerCheckLink />
    </StateScreen>
  )
}

function LoginNotice({ result }: { result: LoginResult }) {
  return result === 'refused' ? (
    <Notice tone="info" title={<Trans>Je bent niet aangemeld</Trans>}>
      <Trans>Je koos bij UiTID om geen toegang te geven. Meld je opnieuw aan als je toch verder wil.</Trans>
    </Notice>
  ) : (
    <Notice tone="danger" title={<Trans>Aanmelden is niet gelukt</Trans>}>
      <Trans>Er liep iets mis tussen UiTID en deze balie. Probeer het nog eens.</Trans>
    </Notice>
  )
}
