import type { DayRegistration } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { Icon } from '../ui/icon.tsx'
import styles from './today-screen.module.css'

const LOOK = {
  registered: { style: 'good', icon: 'check' },
  not_registered: { style: 'bad', icon: 'cross' },
  unknown: { style: 'open', icon: 'question' },
} as const

/** Shows the outcome of a registration in colour, with an icon, and in words. */
export function OutcomeText({ outcome, block }: Pick<DayRegistration, 'outcome' | 'block'>) {
  const { style, icon } = LOOK[outcome]
  return (
    <span className={styles[style]}>
      <Icon name={icon} />
      <span>
        <Words outcome={outcome} />
        {block === 'done' && outcome !== 'registered' && (
          <>
            {' '}
            <Trans>(oude kaart wel geblokkeerd)</Trans>
          </>
        )}
      </span>
    </span>
  )
}

function Words({ outcome }: Pick<DayRegistration, 'outcome'>) {
  switch (outcome) {
    case 'registered':
      return <Trans>Geregistreerd</Trans>
    case 'not_registered':
      return <Trans>Niet geregistreerd</Trans>
    case 'unknown':
      return <Trans>Nog niet zeker</Trans>
  }
}
