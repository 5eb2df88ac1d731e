import { useLingui } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { sound } from './sound.ts'
import { playTone } from './tone.ts'

/** Lets scans be heard or not; remembered on this PC. */
export function SoundSwitch() {
  const { t } = useLingui()
  const [on, setSound] = sound.use()

  function toggle() {
    setSound(!on)
    // Heard at once, so that it is known how loud it is.
    playTone('good')
  }

  return (
    <Button
      look="header"
      aria-label={t`Geluid bij scannen`}
      title={on ? t`Geluid bij scannen staat aan` : t`Geluid bij scannen staat uit`}
      aria-pressed={on}
      onClick={toggle}
    >
      <Icon name={on ? 'sound' : 'silence'} />
    </Button>
  )
}
