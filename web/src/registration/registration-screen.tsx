import {
  type Counter,
  type Draft,
  type OpenRegistration,
  type Outcome,
  present,
  type PageSession,
} from '@balie/shared'
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, type Ref, useEffect, useEffectEvent } from 'react'
import { LaterFailure } from '../update/later-failure.tsx'
import { useLater } from '../loading/use-later.ts'
import { returnAddress } from '../link/return-address.ts'
import type { SessionEnd } from '../session/session-state.ts'
import { MAIN_ID } from '../ui/header.tsx'
import { UpdateNotice } from './update-notice.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import { isOf } from '../unsettled/unsettled-list.ts'
import { UnsettledNotice } from '../unsettled/unsettled-notice.tsx'
import { draftOf } from './form/form-values.ts'
import { RegistrationForm } from './registration-form.tsx'
import styles from './registration-screen.module.css'
import type { Scan } from '../scanner/recognise.ts'
import { ScanFeedback } from './scans/scan-feedback.tsx'
import type { Submission } from './submit/use-submission.ts'
import { useRegistration } from './model/use-registration.ts'
import { type TakeScan, useScans } from './scans/use-scans.ts'

interface RegistrationScreenProps {
  session: PageSession
  sessionEnd: SessionEnd | undefined
  counter: Counter
  counterForgotten: boolean
  start: Draft
  /** True while another screen takes its place; nothing in the form is lost. */
  hidden: boolean
  /** Notice that another screen couldn't be fetched. */
  notice: ReactNode
  /** The scan that started this registration. */
  firstScan: Scan | undefined
  /** Receives the function that takes each scan. */
  takeScanRef: Ref<TakeScan>
  onPhase: (phase: Submission['phase']) => void
  /** Called when this screen must be visible. */
  onShow: () => void
  onNext: (scan?: Scan) => void
  /** A form that was filled in in another window. */
  offered: Draft | undefined
  onOffer: (draft: Draft | undefined) => void
}

export function RegistrationScreen(props: RegistrationScreenProps) {
  const {
    session,
    sessionEnd,
    counter,
    start,
    counterForgotten,
    hidden,
    notice,
    firstScan,
    takeScanRef,
    onPhase,
    onShow,
    onNext,
    offered,
    onOffer,
  } = props
  const { t } = useLingui()
  const sessionEnded = sessionEnd !== undefined
  const model = useRegistration({ session, sessionEnded, counter, start })
  const { form, person, submission, refusal, checking, check } = model
  const { phase } = submission
  const later = useLater(
    phase === 'unknown' || phase === 'registered' || sessionEnded || offered !== undefined,
  )
  const { take, news } = useScans({
    model,
    takeScanRef,
    sessionEnded,
    onScan: onShow,
    onNext,
  })
  const takeFirst = useEffectEvent(() => {
    if (firstScan) take(firstScan)
  })
  useEffect(() => takeFirst(), [])
  useDocumentTitle(hidden ? undefined : title())
  // A prolongation without an answer holds the employee and the counter as a registration does.
  const holding = model.busy ? 'sending' : phase
  useEffect(() => onPhase(holding), [holding, onPhase])

  function startOver() {
    if (phase === 'editing' && model.isUnderway()) return
    model.forgetDraft()
    onNext()
  }

  function isOnScreen(one: OpenRegistration) {
    if (submission.phase === 'editing') return false
    return submission.phase === 'registered' ? isOf(one, submission.registration) : one.key === submission.key
  }

  function back(outcome: Outcome) {
    return returnAddress(start.returnUrl, session.returnOrigins, outcome)
  }

  function title(): string {
    if (sessionEnded) return t`Je sessie is beëindigd`
    if (phase === 'sending') return t`Bezig met registreren`
    if (phase === 'unknown') return t`Nog niet zeker of de kaart geregistreerd is`
    if (phase === 'registered') return t`Kaart geregistreerd`
    return refusal.summary ? t`Nog iets na te kijken` : t`Nieuwe kaart registreren`
  }

  return (
    <main id={hidden ? undefined : MAIN_ID} hidden={hidden} tabIndex={-1} className={styles['main']}>
      <ScanFeedback news={news} />
      <LaterFailure />
      {notice}
      {sessionEnd ? ended(sessionEnd) : work()}
    </main>
  )

  /** Shows no personal data: someone else may come to this window. The form stays in memory. */
  function ended(end: SessionEnd): ReactNode {
    return (
      later && (
        <later.SessionEndedDialog
          employee={session.employee.uid}
          end={end}
          readDraft={() =>
            phase === 'registered'
              ? undefined
              : draftOf(form.getValues(), {
                  balieConsumerKey: counter.consumerKey,
                  ...present({ returnUrl: start.returnUrl }),
                })
          }
        >
          <later.AfterSession phase={phase} />
        </later.SessionEndedDialog>
      )
    )
  }

  function work(): ReactNode {
    return (
      <>
        <UpdateNotice form={form} phase={phase} />
        {later && offered && <later.DraftOffer form={form} offered={offered} onOffer={onOffer} />}
        <UnsettledNotice isOnScreen={isOnScreen} />
        {/* Hidden rather than removed: if the card turns out not to be registered, the form is still filled in. */}
        <div hidden={phase === 'unknown' || phase === 'registered'}>
          <RegistrationForm
            session={session}
            counter={counter}
            counterForgotten={counterForgotten}
            model={model}
            onScan={take}
            onStartOver={startOver}
            back={back('not_registered')}
          />
        </div>
        {later && (
          <later.RegisteredAfterAll
            {...{ session, form, start, phase }}
            refused={model.refused}
            passholder={person.passholder}
            cardNumber={model.formFit.cardNumber}
            onFound={model.endAsRegistered}
          />
        )}
        {later && phase === 'unknown' && (
          <later.UnknownPanel
            submission={submission}
            passholder={person.passholder}
            checking={checking}
            onCheck={() => void check(later.lookUpSent)}
            onNext={startOver}
            back={back('unknown')}
          />
        )}
        {later && phase === 'registered' && (
          <later.RegisteredPanel
            submission={submission}
            counter={counter}
            passholder={person.passholder}
            onNext={() => onNext()}
            back={back('registered')}
          />
        )}
      </>
    )
  }
}
