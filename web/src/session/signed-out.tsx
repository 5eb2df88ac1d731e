import type { Draft } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLinkArrival } from '../link/use-link-arrival.ts'
import { ScannerCheckLink } from '../ui/scanner-check-link.tsx'
import { Button } from '../ui/button.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { StateScreen } from '../ui/state-screen.tsx'
import { useLogin } from './login.ts'

interface SignedOutProps {
  /** The result of a sign-in or sign-out. */
  news: ReactNode
  link: Draft | undefined
}

export function SignedOut({ news, link: firstLink }: SignedOutProps) {
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
      {login.data === undefined && news}
      {login.data && login.data.kind !== 'ok' && <FailureNotice failure={login.data} />}
      <Button ref={button} size="large" busy={login.isPending} onClick={() => login.mutate({ link })}>
        <Trans>Aanmelden met UiTID</Trans>
      </Button>
      <ScannerCheckLink />
    </StateScreen>
  )
}
