import { formatCardNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { BlockText } from '../outcome/block-text.tsx'
import { ProblemReference } from '../ui/problem-reference.tsx'
import { statusOf, type Unsettled } from './unsettled-list.ts'

interface UnsettledTextProps {
  entry: Unsettled
  name: string
  number: string
  sentAt: string
}

/** Describes the state of an entry, and what to do. */
export function UnsettledText({ entry, name, number, sentAt }: UnsettledTextProps) {
  const { registration, end, lastLook, closable } = entry
  const { blockUitpasNumber } = registration
  const oldNumber = formatCardNumber(blockUitpasNumber ?? '')
  const block = end?.kind === 'registered' ? end.block : registration.block
  const oldCard = <BlockText block={block} uitpasNumber={blockUitpasNumber} />
  switch (statusOf(entry)) {
    case 'running':
      return (
        <>
          <strong>
            <Trans>
              Nog bezig: kaart {number} voor {name}
            </Trans>
          </strong>
          <p>
            <Trans>Deze registratie van {sentAt} loopt nog. Geef de kaart nog niet mee.</Trans>
          </p>
        </>
      )
    case 'unknown':
      return (
        <>
          <strong>
            <Trans>
              Nog niet zeker of kaart {number} voor {name} geregistreerd is
            </Trans>
          </strong>
          <p>
            {closable?.detail ?? (
              <>
                <Trans>
                  Doorgestuurd op {sentAt}. Geef de kaart nog niet mee. Probeer geen andere kaart.
                </Trans>{' '}
                {oldCard} <LastLook lastLook={lastLook} />
              </>
            )}
          </p>
        </>
      )
    case 'block-unknown':
      return (
        <>
          <strong>
            <Trans>
              Nog niet zeker of oude kaart {oldNumber} van {name} geblokkeerd is
            </Trans>
          </strong>
          <p>
            {closable?.detail ?? (
              <>
                <Trans>
                  De nieuwe kaart {number} is niet geregistreerd. Geef ze nog niet mee. Probeer geen andere
                  kaart.
                </Trans>{' '}
                <LastLook lastLook={lastLook} />
              </>
            )}
          </p>
        </>
      )
    case 'registered':
      return (
        <>
          <strong>
            <Trans>
              Kaart {number} voor {name} is geregistreerd
            </Trans>
          </strong>
          <p>
            <Trans>Doorgestuurd op {sentAt}. Je kan de kaart meegeven.</Trans> {oldCard}
          </p>
        </>
      )
    case 'not-registered':
      return (
        <>
          <strong>
            <Trans>
              Kaart {number} voor {name} is niet geregistreerd
            </Trans>
          </strong>
          {end?.kind === 'refused' ? (
            <p>
              {end.problem.code !== 'NOT_REGISTERED' && `${end.problem.title}. `}
              {end.problem.detail} <LastLook lastLook={lastLook} /> <ProblemReference problem={end.problem} />
            </p>
          ) : (
            <p>
              <Trans>Doorgestuurd op {sentAt}. Geef de kaart niet mee.</Trans> {oldCard}
              <LastLook lastLook={lastLook} />
            </p>
          )}
        </>
      )
  }
}

function LastLook({ lastLook }: { lastLook: Unsettled['lastLook'] }) {
  switch (lastLook) {
    case 'unknown':
      return <Trans>Net gecontroleerd: nog niet zeker. Probeer het over een halve minuut opnieuw.</Trans>
    case 'unreachable':
      return <Trans>Controleren lukt nu niet. Probeer het zo dadelijk opnieuw.</Trans>
    case undefined:
      return null
  }
}
