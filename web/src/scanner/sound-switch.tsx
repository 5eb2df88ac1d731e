import { useLingui } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { sound } from './sound.ts'
import { playTone } from './tone.ts'

/** Switches the sounds of scans on or off; remembered on this PC. */
export function SoundSwitch() {
  const { t } = useLingui()
  const [on, setSound] = sound.use()

  function toggle() {
    setSound(!on)
    // Plays at once, to show how loud it is.
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
