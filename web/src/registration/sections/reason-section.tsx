import type { Counter, FormFit, ReasonFit } from '@balie/shared'
import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { useWatch } from 'react-hook-form'
import { useLater } from '../../loading/use-later.ts'
import { digitKey } from '../../shortcuts/digit-key.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { FieldMessage } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { ReasonOption } from './reason-option.tsx'
import styles from './reason-section.module.css'
import { errorOf } from '../model/use-field-errors.ts'
import type { RegistrationModel } from '../model/use-registration.ts'

const MESSAGE_ID = 'field-reason-message'

interface ReasonSectionProps {
  model: RegistrationModel
  counter: Counter
  today: string
}

export function ReasonSection({ model, counter, today }: ReasonSectionProps) {
  const { t } = useLingui()
  const { form, formFit, errors, submission, prolongInstead, moveOn } = model
  const { fit, endDate } = formFit
  const error = errorOf(errors, 'reason')
  const asksEndDate = fit.endDateNeed !== 'none'
  const later = useLater(asksEndDate)
  const own = useWatch({ control: form.control, name: 'reason' })
  const endDateError = errorOf(errors, 'kansenStatuutEndDate')
  const done =
    fit.reason !== undefined &&
    error === undefined &&
    endDateError === undefined &&
    (fit.endDateNeed !== 'required' || endDate !== '')

  function joiningRequest({ reason }: ReasonFit) {
    const purchase = formFit.joiningPurchases[reason]
    return purchase && { ...formFit.priceRequest, purchase }
  }

  function choose(reason: string) {
    form.setValue('reason', reason)
    form.clearErrors('reason')
  }

  function chooseByKey({ reason, fits }: ReasonFit) {
    if (!fits || submission.phase !== 'editing') return undefined
    return () => {
      choose(reason)
      moveOn()
    }
  }

  useShortcuts(
    Object.fromEntries(fit.reasonFits.map((one, index) => [digitKey(index + 1) ?? '', chooseByKey(one)])),
  )

  function pressEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    if (fit.reason !== undefined && !event.repeat) moveOn()
  }

  // The focus moves to the chosen reason, or else to the first possible one: where Tab would go too.
  const target = fit.reason ?? fit.reasonFits.find(({ fits }) => fits)?.reason
  return (
    <Section
      number={3}
      title={t`Waarom een nieuwe kaart?`}
      done={done}
      end={<FieldMessage id={MESSAGE_ID} error={error} note={useReasonNote(fit, own)} />}
    >
      <div
        className={styles['reasons']}
        role="radiogroup"
        aria-label={t`Reden`}
        aria-required="true"
        aria-invalid={error !== undefined}
        aria-describedby={MESSAGE_ID}
      >
        {fit.reasonFits.map((reasonFit, index) => (
          <ReasonOption
            key={reasonFit.reason}
            fit={reasonFit}
            priceRequest={joiningRequest(reasonFit)}
            shortcut={digitKey(index + 1)}
            checked={reasonFit.reason === fit.reason}
            isTarget={reasonFit.reason === target}
            onKeyDown={pressEnter}
            onChoose={() => choose(reasonFit.reason)}
          />
        ))}
      </div>
      {later && prolongInstead !== undefined && (
        <later.ProlongInstead cardSystemId={prolongInstead} {...{ model, counter, today }} />
      )}
      {later && asksEndDate && (
        <later.EndDateField
          form={form}
          text={endDate}
          proposed={fit.prolonging ? undefined : fit.endDateProposal}
          error={endDateError}
          today={today}
          required={fit.endDateNeed === 'required'}
          firstKey={fit.reasonFits.length + 1}
          editing={submission.phase === 'editing'}
          onMoveOn={moveOn}
        />
      )}
    </Section>
  )
}

/** Returns the note about the chosen reason: that it was chosen for the employee, or isn't certain. */
function useReasonNote({ reason, onlyReason, reasonFits }: FormFit, own: string): string {
  const { i18n, t } = useLingui()
  const standing = reasonFits.find((fit) => fit.reason === reason)
  const doubt = standing?.fits ? standing.doubt : undefined
  const later = useLater(doubt !== undefined)
  if (doubt) return later ? i18n._(later.REASON_DOUBT_TEXT[doubt]) : ''
  if (reason === undefined || reason !== onlyReason || own !== '') return ''
  const others = reasonFits.filter((fit) => fit.fits && fit.reason !== reason)
  return others.length > 0 ? t`Dit is de reden die het best past.` : t`Dit is de enige reden die kan.`
}
