import type { Draft, PageSession } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { LOOK_UPS_KEY } from './api/look-up.ts'
import { chooseCounter } from './counter/choose-counter.ts'
import { CounterPicker } from './counter/counter-picker.tsx'
import { HelpButton } from './help/help-button.tsx'
import { useFetchLater, useLater, useLaterFailure } from './loading/use-later.ts'
import { draftElsewhere, ownDraft } from './registration/draft/draft-owner.ts'
import { RegistrationScreen } from './registration/registration-screen.tsx'
import { useLinkArrival } from './link/use-link-arrival.ts'
import type { Submission } from './registration/submit/use-submission.ts'
import { useRounds } from './registration/use-rounds.ts'
import { useRememberCounter } from './counter/remember-counter.ts'
import { SoundSwitch } from './scanner/sound-switch.tsx'
import { LogoutButton } from './session/logout-button.tsx'
import { SessionLoading } from './session/session-loading.tsx'
import { SessionUnreachable } from './session/session-unreachable.tsx'
import { type SessionEnd, WARNING_MS } from './session/session-state.ts'
import { useOtherTabs } from './session/use-other-tabs.ts'
import { usePart } from './loading/use-part.ts'
import { stockPart } from './stock/stock-part.ts'
import { TodayButton } from './today/today-button.tsx'
import { todayPart } from './today/today-part.ts'
import { fetchAgain } from './update/reload-page.ts'
import { PartFailure } from './update/part-failure.tsx'
import { Header } from './ui/header.tsx'

interface WorkspaceProps {
  session: PageSession
  sessionEnd: SessionEnd | undefined
  link: Draft | undefined
  onOpened: () => void
}

/** The screen of a signed-in employee: one counter, one passholder after the other. */
export function Workspace({ session, sessionEnd, link, onOpened }: WorkspaceProps) {
  const client = useQueryClient()
  // The draft for the first form. Later drafts of the session belong to the form that is on screen already.
  const { round, startWith, takeScanRef } = useRounds(() => link ?? ownDraft(session) ?? {}, session)
  const [offered, setOffered] = useState(() => (link ? undefined : draftElsewhere(session)))
  const [wanted, setWanted] = useState(round.start.balieConsumerKey)
  const counter = chooseCounter(session, wanted)
  const { mutate: remember, data: remembered } = useRememberCounter()
  const [phase, setPhase] = useState<Submission['phase']>('editing')
  const [wantsToday, showToday] = useState(false)
  const showsToday = wantsToday && !sessionEnd
  const hideToday = useCallback(() => showToday(false), [])
  // A registration that is sent, or whose outcome is known, is shown rather than the list of the day.
  const changePhase = useCallback((next: Submission['phase']) => {
    setPhase(next)
    showToday(false)
  }, [])
  const later = useLater(!counter || showsToday || session.endsInMs <= WARNING_MS)
  const today = usePart(todayPart, showsToday && later !== undefined)
  const { part: stock } = usePart(stockPart, later !== undefined)
  const laterFailure = useLaterFailure()
  const unsettled = phase === 'sending' || phase === 'unknown'

  const opened = useEffectEvent(onOpened)
  useEffect(() => opened(), [])
  useLinkArrival((arrived) => {
    // An unsettled registration stays on screen: a link doesn't replace it.
    if (unsettled) return
    // A link may come back to a passholder whose card was replaced on this very screen.
    client.removeQueries({ queryKey: [LOOK_UPS_KEY] })
    startWith(arrived)
  })

  useFetchLater()
  useOtherTabs()

  function choose(consumerKey: string) {
    setWanted(consumerKey)
    remember(consumerKey)
  }

  if (!counter) {
    if (laterFailure.failed) {
      return (
        <SessionUnreachable
          problem={undefined}
          busy={laterFailure.busy}
          onRetry={() => void fetchAgain(laterFailure.retry, link)}
        />
      )
    }
    if (!later) return <SessionLoading />
    if (sessionEnd) {
      return (
        <>
          <Header />
          <later.SessionEndedDialog
            employee={session.employee.uid}
            end={sessionEnd}
            readDraft={() => round.start}
          >
            <later.AfterSession phase={phase} />
          </later.SessionEndedDialog>
        </>
      )
    }
    return (
      <>
        {session.counters.length === 0 ? (
          <later.NoCounters />
        ) : (
          <later.CounterChoice session={session} onChoose={choose} />
        )}
        <later.SessionWarning session={session} />
      </>
    )
  }

  return (
    <>
      <Header title={<Trans>Nieuwe kaart registreren</Trans>}>
        {!sessionEnd && (
          <>
            <CounterPicker
              counters={session.counters}
              chosen={counter}
              disabled={unsettled}
              onChoose={choose}
            />
            {stock && <stock.StockNote counter={counter} />}
            <TodayButton
              pressed={showsToday}
              busy={showsToday && today.fetching}
              onToggle={() => showToday(!showsToday)}
            />
            <SoundSwitch />
            <HelpButton edition={session.edition} />
            <LogoutButton phase={phase} Question={later?.LogoutDialog} />
          </>
        )}
      </Header>
      {showsToday && today.part && <today.part.TodayScreen counter={counter} onClose={hideToday} />}
      <RegistrationScreen
        key={round.number}
        hidden={showsToday && today.part !== undefined}
        notice={today.failed && <PartFailure busy={today.fetching} retry={today.fetch} />}
        onShow={hideToday}
        session={session}
        sessionEnd={sessionEnd}
        counter={counter}
        counterForgotten={remembered !== undefined && remembered.kind !== 'ok'}
        start={round.start}
        onPhase={changePhase}
        firstScan={round.scan}
        takeScanRef={takeScanRef}
        offered={offered}
        onOffer={(draft) => {
          setOffered(undefined)
          if (draft) startWith(draft)
        }}
        onNext={(scan) => startWith({}, scan)}
      />
      {later && !sessionEnd && <later.SessionWarning session={session} />}
    </>
  )
}
