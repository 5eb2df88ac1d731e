import { type Counter, reasonsOf, type Session } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { PassholderSection } from '../passholder/passholder-section.tsx'
import { Button } from '../ui/button.tsx'
import { CardSection } from './card-section.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { ReasonSection } from './reason-section.tsx'
import { RegisterButton } from './register-button.tsx'
import styles from './registration-form.module.css'
import { Summary } from './summary.tsx'
import { useFieldError } from './use-field-errors.ts'
import type { useRegistration } from './use-registration.ts'

interface RegistrationFormProps {
  session: Session
  counter: Counter
  registration: ReturnType<typeof useRegistration>
  onStartOver: () => void
}

export function RegistrationForm({ session, counter, registration, onStartOver }: RegistrationFormProps) {
  const { form, person, refusal, attempt, endDateAsked, find, moveOn, register } = registration
  const passholderError = useFieldError(form, 'uid')
  const sending = attempt.phase === 'sending'
  return (
    // Nothing submits this form but the button's own click.
    <form
      className={styles['form']}
      noValidate
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={styles['steps']} inert={sending}>
        <PassholderSection
          balieConsumerKey={counter.consumerKey}
          passholder={person.passholder}
          fetching={person.fetching}
          failure={person.failure}
          error={passholderError}
          onType={() => form.clearErrors('uid')}
          onFinding={find}
          onRetry={person.refetch}
          onChange={person.change}
        />
        <ReasonSection form={form} reasons={reasonsOf(session.edition)} onMoveOn={moveOn} />
        <CardSection form={form} counter={counter} today={session.today} onMoveOn={moveOn} />
      </div>
      <section className={styles['overview']} aria-labelledby="overview-title">
        <h2 id="overview-title" className={styles['title']}>
          <Trans>In één oogopslag</Trans>
        </h2>
        <Summary form={form} passholder={person.passholder} endDateAsked={endDateAsked} />
        <RegisterButton sending={sending} onRegister={register} />
        <div className={styles['startOver']} inert={sending}>
          <Button look="quiet" onClick={onStartOver}>
            <Trans>Opnieuw beginnen</Trans>
          </Button>
        </div>
        {refusal.summary && <ErrorSummary {...refusal.summary} counterChoice={session.counters.length > 1} />}
      </section>
    </form>
  )
}
