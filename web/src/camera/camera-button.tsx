import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { withOwnSentences } from '../i18n/catalogue.ts'
import type { Scan } from '../scanner/recognise.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './camera-button.module.css'
import { useHasCamera } from './use-has-camera.ts'

interface CameraButtonProps {
  onScan: (scan: Scan) => void
  prefix?: string
}

/** Opens the camera, for tablets without a scanner; its code is fetched on the first use. */
export function CameraButton({ onScan, prefix = '' }: CameraButtonProps) {
  const [wanted, setWanted] = useState(false)
  const hasCamera = useHasCamera()
  const {
    data: Dialog,
    isFetching,
    isError,
    refetch,
  } = useQuery({
    queryKey: ['camera-dialog'],
    queryFn: async () => (await withOwnSentences(import('./camera-dialog-part.ts'))).CameraDialog,
    enabled: wanted,
    staleTime: Infinity,
  })
  if (!hasCamera) return null

  function open() {
    setWanted(true)
    if (isError) void refetch()
  }

  return (
    <span className={styles['camera']}>
      <Button look="quiet" busy={wanted && isFetching} onClick={open}>
        <Icon name="camera" />
        <Trans>Scan met camera</Trans>
      </Button>
      {isError && !isFetching && (
        <span role="alert" className={styles['failed']}>
          <Trans>De camera kon niet geladen worden. Probeer het nog eens.</Trans>
        </span>
      )}
      {wanted && Dialog && <Dialog prefix={prefix} onScan={onScan} onClose={() => setWanted(false)} />}
    </span>
  )
}
