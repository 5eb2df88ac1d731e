import type { Counter, PageSession } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { CameraButton } from '../camera/camera-button.tsx'
import { useLater } from '../loading/use-later.ts'
import { PassholderSection } from '../passholder/passholder-section.tsx'
import type { Scan } from '../scanner/recognise.ts'
import { useShortcuts } from '../shortcuts/use-shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { CardSection } from './sections/card-section.tsx'
import { CounterNotice } from './sections/counter-notice.tsx'
import { ReasonSection } from './sections/reason-section.tsx'
import { RegisterButton } from './sections/register-button.tsx'
import styles from './registration-form.module.css'
import { Summary } from './sections/summary.tsx'
import { errorOf } from './model/use-field-errors.ts'
import type { RegistrationModel } from './model/use-registration.ts'

interface RegistrationFormProps {
  session: PageSession
  counter: Counter
  counterForgotten: boolean
  model: RegistrationModel
  onScan: (scan: Scan) => void
  onStartOver: () => void
  /** Address of another application that waits for the outcome. */
  back: string | undefined
}

export function RegistrationForm(props: RegistrationFormProps) {
  const { session, counter, counterForgotten, model, onScan, onStartOver, back } = props
  const { form, person, errors, obstacles, refusal, submission, oldCard, takeAndMoveOn, register } = model
  const camera = <CameraButton onScan={onScan} prefix={session.scannerPrefix} />
  const sending = submission.phase === 'sending'
  const editing = submission.phase === 'editing'
  const { fit, endDate } = model.formFit
  const { today } = session
  const at = { model, counter, today }
  const prolongsFirst = fit.prolonging?.when === 'first'
  const later = useLater((back ?? refusal.summary ?? person.passholder) !== undefined)
  useShortcuts({ 'Shift+Delete': editing ? onStartOver : undefined })
  return (
    // Only a click on the button submits this form.
    <form
      className={styles['form']}
      noValidate
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={styles['steps']} inert={sending}>
        <PassholderSection
          search={model.search}
          sessionEnded={model.sessionEnded}
          camera={camera}
          passholder={person.passholder}
          details={
            later && person.passholder && <later.PassholderInForm key={person.passholder.uid} {...at} />
          }
          fetching={person.passholder ? !later : person.fetching}
          failure={person.failure}
          today={today}
          error={errorOf(errors, 'uid')}
          onType={() => form.getFieldState('uid').error && form.clearErrors('uid')}
          onFinding={takeAndMoveOn}
          onRetry={person.refetch}
          held={model.busy}
          onChange={model.changePassholder}
        />
        {/* One button, where the next scan goes. */}
        <CardSection model={model} camera={person.passholder && camera} />
        <ReasonSection {...at} />
      </div>
      <section className={styles['overview']} aria-labelledby="overview-title">
        <h2 id="overview-title" className={styles['title']}>
          <Trans>In één oogopslag</Trans>
        </h2>
        <Summary model={model} />
        {later && prolongsFirst && <later.ProlongFirstNotice endDate={endDate} />}
        <RegisterButton
          editing={editing}
          sending={sending}
          oldCard={oldCard}
          held={model.busy}
          onBlockDigital={(uitpasNumber) => form.setValue('digitalToBlock', uitpasNumber)}
          onRegister={register}
        />
        <div className={styles['startOver']} inert={sending}>
          <Button look="quiet" held={model.busy} aria-keyshortcuts="Shift+Delete" onClick={onStartOver}>
            <Trans>Opnieuw beginnen</Trans> <KeyHint>⇧ Del</KeyHint>
          </Button>
        </div>
        {later && back !== undefined && <later.ReturnLink address={back} />}
        <CounterNotice form={form} counter={counter} forgotten={counterForgotten} obstacles={obstacles} />
        {later && refusal.summary && (
          <later.ErrorSummary
            {...refusal.summary}
            uid={person.passholder?.uid}
            counterChoice={session.counters.length > 1}
          />
        )}
      </section>
    </form>
  )
}
