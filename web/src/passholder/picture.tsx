import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import styles from './picture.module.css'

/** Shows the photo, to compare with the person at the desk; hides one that the browser can't decode. */
export function Picture({ jpeg, name }: { jpeg: string; name: string }) {
  const { t } = useLingui()
  const [broken, setBroken] = useState(false)
  if (broken) return null
  return (
    <img
      className={styles['picture']}
      src={`data:image/jpeg;base64,${jpeg}`}
      alt={name === '' ? t`Foto van de pashouder` : t`Foto van ${name}`}
      onError={() => setBroken(true)}
    />
  )
}
