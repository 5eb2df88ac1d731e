import { formatCardNumber, type Passholder } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { fullName } from '../../passholder/full-name.ts'
import { ReturnLink } from '../../link/return-link.tsx'
import { ShortcutHint } from '../../shortcuts/shortcut-hint.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemReference } from '../../ui/problem-reference.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { ProlongedText } from '../../outcome/prolonged-text.tsx'
import { BlockText } from '../../outcome/block-text.tsx'
import { NEXT_KEY, OutcomePanel } from './outcome-panel.tsx'
import panel from './outcome-panel.module.css'
import styles from './unknown-panel.module.css'
import type { Submission } from '../submit/use-submission.ts'
import { usePolling } from '../submit/use-polling.ts'

interface UnknownPanelProps {
  submission: Extract<Submission, { phase: 'unknown' }>
  passholder: Passholder | undefined
  checking: boolean
  onCheck: () => void
  onNext: () => void
  /** Address of another application that waits for the outcome. */
  back: string | undefined
}

/** Shows a registration with an unknown outcome: the known facts, what to do, and a way out. */
export function UnknownPanel({ submission, passholder, checking, onCheck, onNext, back }: UnknownPanelProps) {
  const { t } = useLingui()
  useShortcuts({ [NEXT_KEY]: onNext })
  const online = useOnline()
  const { polling, checkNow } = usePolling(onCheck, online)
  const { uitpasNumber, blockUitpasNumber } = submission.registration
  const number = formatCardNumber(uitpasNumber)
  const name = (passholder && fullName(passholder)) || t`de pashouder`
  const { problem } = submission
  // Kept while it is read out to the helpdesk: each look-up is another request.
  const [reference, setReference] = useState(problem)
  if (problem && problem.code !== reference?.code) setReference(problem)
  // Nothing was or will be registered: only the state of the old card is open.
  const onlyBlockIsOpen = problem?.outcome === 'not_registered'
  return (
    <OutcomePanel
      key={onlyBlockIsOpen ? 'block' : 'register'}
      tone="open"
      icon="question"
      role="alert"
      title={
        onlyBlockIsOpen ? (
          <Trans>We weten nog niet of de oude kaart geblokkeerd is</Trans>
        ) : (
          <Trans>We weten nog niet of de kaart geregistreerd is</Trans>
        )
      }
    >
      <p>
        {onlyBlockIsOpen ? (
          <Trans>
            De nieuwe kaart {number} voor {name} is niet geregistreerd.
          </Trans>
        ) : (
          <Trans>
            We hebben kaart {number} voor {name} doorgestuurd, maar kregen geen duidelijk antwoord. Ze kan dus
            al geregistreerd zijn.
          </Trans>
        )}{' '}
        <BlockText block={problem?.block ?? 'unknown'} uitpasNumber={blockUitpasNumber} />
      </p>
      <ProlongedText uid={submission.registration.uid} />
      <ul>
        <li>
          <Trans>Geef de kaart nog niet mee.</Trans>
        </li>
        <li>
          <Trans>Probeer geen andere kaart.</Trans>
        </li>
        <li>{problem?.closable ? problem.detail : <WhatNow online={online} polling={polling} />}</li>
      </ul>
      <div className={panel['actions']}>
        <Button size="large" busy={checking} onClick={checkNow}>
          <Trans>Opnieuw controleren</Trans>
        </Button>
        <Button look="secondary" size="large" aria-keyshortcuts={NEXT_KEY} onClick={onNext}>
          <Trans>Volgende pashouder</Trans> <ShortcutHint shortcut={NEXT_KEY} />
        </Button>
      </div>
      {back !== undefined && <ReturnLink address={back} />}
      <p className={styles['later']}>
        {problem?.closable ? (
          <Trans>Werk gerust verder: deze kaart staat dan bovenaan, en daar kan je dit sluiten.</Trans>
        ) : (
          <Trans>Je kan intussen verder werken: deze kaart blijft bovenaan staan tot we het weten.</Trans>
        )}
      </p>
      {reference && <ProblemReference problem={reference} />}
    </OutcomePanel>
  )
}

function WhatNow({ online, polling }: { online: boolean; polling: boolean }) {
  if (!online) return <Trans>Je bent offline. Zodra er weer internet is, kijken we na hoe het zit.</Trans>
  return polling ? (
    <Trans>We kijken om de paar seconden zelf na hoe het zit. Even geduld dus.</Trans>
  ) : (
    <Trans>Het blijft onduidelijk. Controleer over een paar minuten opnieuw of bel de helpdesk.</Trans>
  )
}
