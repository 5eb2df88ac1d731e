import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { usePart } from '../loading/use-part.ts'
import type { Scan } from '../scanner/recognise.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { fetchAgain } from '../update/reload-page.ts'
import styles from './camera-button.module.css'
import { cameraPart } from './camera-part.ts'
import { useHasCamera } from './use-has-camera.ts'

interface CameraButtonProps {
  onScan: (scan: Scan) => void
  prefix?: string
}

/** Opens the camera, for tablets without a scanner; its code is fetched on the first use. */
export function CameraButton({ onScan, prefix = '' }: CameraButtonProps) {
  const [wanted, setWanted] = useState(false)
  const hasCamera = useHasCamera()
  const { part, failed, fetching, fetch } = usePart(cameraPart, wanted)
  if (!hasCamera) return null

  function open() {
    setWanted(true)
    if (failed) void fetchAgain(fetch)
  }

  return (
    <span className={styles['camera']}>
      <Button look="quiet" busy={wanted && fetching} onClick={open}>
        <Icon name="camera" />
        <Trans>Scan met camera</Trans>
      </Button>
      {failed && !fetching && (
        <span role="alert" className={styles['failed']}>
          <Trans>De camera kon niet geladen worden. Probeer het nog eens.</Trans>
        </span>
      )}
      {wanted && part && (
        <part.CameraDialog prefix={prefix} onScan={onScan} onClose={() => setWanted(false)} />
      )}
    </span>
  )
}
