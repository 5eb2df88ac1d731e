import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { keptCamera } from './open-camera.ts'

interface NextCameraButtonProps {
  stream: MediaStream
  onChange: () => void
}

/** Switches to the next camera if there are several, and remembers it on this PC. */
export function NextCameraButton({ stream, onChange }: NextCameraButtonProps) {
  const [cameras, setCameras] = useState<readonly string[]>([])
  useEffect(() => {
    let gone = false
    // The browser lists the cameras only once one is open.
    void namesOfCameras().then((found) => {
      if (!gone) setCameras(found)
    })
    return () => {
      gone = true
    }
  }, [stream])

  if (cameras.length < 2) return null
  const present = stream.getVideoTracks()[0]?.getSettings().deviceId ?? ''
  const next = cameras[(cameras.indexOf(present) + 1) % cameras.length]

  function change() {
    if (next === undefined) return
    keptCamera.write(next)
    onChange()
  }

  return (
    <Button look="secondary" onClick={change}>
      <Trans>Andere camera</Trans>
    </Button>
  )
}

async function namesOfCameras(): Promise<string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices.flatMap(({ kind, deviceId }) => (kind === 'videoinput' ? [deviceId] : []))
}
