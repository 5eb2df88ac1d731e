import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { hasTorch, switchTorch } from './torch.ts'

/** Switches the camera's light, if it has one. */
export function TorchButton({ stream }: { stream: MediaStream }) {
  const [on, setOn] = useState(false)
  if (!hasTorch(stream)) return null

  async function flip() {
    if (await switchTorch(stream, !on)) setOn(!on)
  }

  return (
    <Button look="secondary" aria-pressed={on} onClick={() => void flip()}>
      <Trans>Lamp</Trans>
    </Button>
  )
}
