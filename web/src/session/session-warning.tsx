import { endpoints, type PageSession } from '@balie/shared'
import { Plural, Trans } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callApi, noContentSchema } from '../api/client.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { SESSION_KEY } from './session-key.ts'
import { WARNING_MS } from './session-state.ts'

const MINUTE_MS = 60_000

/** Warns that the session is about to end, with one click to stay; it doesn't take the focus. */
export function SessionWarning({ session }: { session: PageSession }) {
  const stay = useStay()
  const minutes = Math.ceil(session.endsInMs / MINUTE_MS)
  const due = session.endsInMs <= WARNING_MS
  return (
    <Banner shown={due}>
      <span>
        <Plural
          value={minutes}
          one="Je wordt binnen # minuut afgemeld."
          other="Je wordt binnen # minuten afgemeld."
        />{' '}
        {!session.canStay && (
          <Trans>
            Langer kan een sessie niet duren. Wat je invulde, blijft bewaard: meld je daarna opnieuw aan.
          </Trans>
        )}
        {stay.data && stay.data.kind !== 'ok' && <Trans>Dat lukte niet, probeer het nog eens.</Trans>}
      </span>
      {session.canStay && (
        <Button look="secondary" busy={stay.isPending} onClick={() => stay.mutate()}>
          <Trans>Aangemeld blijven</Trans>
        </Button>
      )}
    </Banner>
  )
}

/** PUT /api/session: extends the session. */
function useStay() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => callApi({ ...endpoints.stay, response: noContentSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSION_KEY }),
  })
}
