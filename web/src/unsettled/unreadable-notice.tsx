import { Plural, Trans } from '@lingui/react/macro'
import { Icon } from '../ui/icon.tsx'
import styles from './unsettled-row.module.css'

/** Tells that there are registrations that can't be read now, and what to do. */
export function UnreadableNotice({ count }: { count: number }) {
  return (
    <div className={styles['open']} role="status">
      <Icon name="question" />
      <div className={styles['text']}>
        <strong>
          <Plural
            value={count}
            one="Eén eerdere registratie kunnen we nu niet lezen"
            other="# eerdere registraties kunnen we nu niet lezen"
          />
        </strong>
        <p>
          <Trans>
            Twijfel je of een kaart geregistreerd is? Zoek dan eerst de pashouder op en neem geen andere
            kaart. Blijft dit hier staan, verwittig dan je helpdesk.
          </Trans>
        </p>
      </div>
    </div>
  )
}
