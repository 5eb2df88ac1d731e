import { Trans } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Scan } from '../scanner/recognise.ts'
import { Button } from '../ui/button.tsx'
import styles from '../ui/dialog.module.css'
import view from './camera-dialog.module.css'
import { type CameraState, startCameraSession } from './camera-session.ts'
import { CameraText } from './camera-text.tsx'
import { NextCameraButton } from './next-camera-button.tsx'
import { TorchButton } from './torch-button.tsx'

interface CameraDialogProps {
  prefix: string
  onScan: (scan: Scan) => void
  onClose: () => void
}

/** Shows the camera's picture until a barcode is found. The camera is on only while this is open. */
export function CameraDialog({ prefix, onScan, onClose }: CameraDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>({ kind: 'asking' })
  const [attempt, setAttempt] = useState(1)
  const found = useEffectEvent((scan: Scan) => {
    dialog.current?.close()
    onScan(scan)
  })
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (!video.current) return undefined
    return startCameraSession({ video: video.current, prefix, onState: setState, onScan: found })
  }, [prefix, attempt])

  const stream = 'stream' in state ? state.stream : undefined
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby="camera-title" onClose={onClose}>
      <h2 id="camera-title">
        <Trans>Scan met de camera</Trans>
      </h2>
      <div className={view['picture']} hidden={stream === undefined}>
        {/* A live picture without sound: there is nothing to caption. */}
        <video ref={video} autoPlay muted playsInline />
        <div className={view['frame']} />
      </div>
      <p role="status">
        <CameraText state={state} />
      </p>
      <div className={styles['actions']}>
        {state.kind === 'stopped' && (
          <Button onClick={() => setAttempt(attempt + 1)}>
            <Trans>Opnieuw proberen</Trans>
          </Button>
        )}
        {stream && <TorchButton stream={stream} />}
        {stream && <NextCameraButton stream={stream} onChange={() => setAttempt(attempt + 1)} />}
        <Button look="secondary" onClick={() => dialog.current?.close()}>
          <Trans>Stoppen</Trans>
        </Button>
      </div>
    </dialog>
  )
}
