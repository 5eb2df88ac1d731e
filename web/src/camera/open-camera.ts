import { keptSetting } from '../settings/kept-setting.ts'

/** Reasons for the lack of a picture. */
export type CameraProblem = 'refused' | 'none' | 'busy'

const PROBLEMS: Record<string, CameraProblem> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
}

/** The camera that was last chosen on this PC. */
export const keptCamera = keptSetting('camera')

/**
 * Opens a camera, sharp enough for narrow bars: the one that was chosen on this PC before, even if another is sharper,
 * or else the one at the back.
 */
export async function openCamera(): Promise<MediaStream | CameraProblem> {
  const chosen = keptCamera.read()
  const opened = chosen === null ? 'none' : await open({ deviceId: { exact: chosen } })
  // If the chosen camera is gone, any other will do.
  return opened === 'none' ? open({ facingMode: 'environment' }) : opened
}

async function open(which: MediaTrackConstraints): Promise<MediaStream | CameraProblem> {
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { ...which, width: { ideal: 1280 }, height: { ideal: 720 } },
    })
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    return PROBLEMS[name] ?? 'busy'
  }
}

/** Turns the camera off. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
