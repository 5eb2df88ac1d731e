import type { Scan } from '../scanner/recognise.ts'
import type { BarcodeReader } from './barcode-reader.ts'
import { openBarcodeReader } from './open-barcode-reader.ts'
import { type CameraProblem, closeCamera, openCamera } from './open-camera.ts'
import { createSight } from './sight.ts'

export type CameraState =
  | { kind: 'asking' }
  | { kind: 'loading' | 'looking' | 'unknown'; stream: MediaStream }
  | { kind: 'stopped'; why: CameraProblem | 'lost' | 'hidden' | 'no-reader' }

interface SessionOptions {
  video: HTMLVideoElement
  prefix: string
  onState: (state: CameraState) => void
  onScan: (scan: Scan) => void
}

/** Time between two readings: short enough for a moving hand, long enough to keep a tablet cool. */
const LOOK_MS = 120

/**
 * Opens the camera and reads until a code is found. The camera is off afterwards, however it ends.
 *
 * @returns a function that ends the session
 */
export function startCameraSession({ video, prefix, onState, onScan }: SessionOptions): () => void {
  const ended = new AbortController()
  let stream: MediaStream | undefined
  let reader: BarcodeReader | undefined

  const hasEnded = () => ended.signal.aborted

  function end() {
    ended.abort()
    if (stream) closeCamera(stream)
    reader?.close()
    if (video.srcObject === stream) video.srcObject = null
  }

  function stop(why: Extract<CameraState, { kind: 'stopped' }>['why']) {
    if (hasEnded()) return
    end()
    onState({ kind: 'stopped', why })
  }

  async function run() {
    onState({ kind: 'asking' })
    const opened = await openCamera()
    if (typeof opened === 'string') {
      stop(opened)
      return
    }
    stream = opened
    if (hasEnded()) {
      end()
      return
    }
    for (const track of opened.getTracks()) track.addEventListener('ended', () => stop('lost'))
    video.srcObject = opened
    onState({ kind: 'loading', stream: opened })
    try {
      reader = await openBarcodeReader()
    } catch {
      stop('no-reader')
      return
    }
    if (hasEnded()) {
      end()
      return
    }
    onState({ kind: 'looking', stream: opened })
    await look(reader, opened)
  }

  async function look(through: BarcodeReader, opened: MediaStream) {
    const sight = createSight(prefix)
    while (!hasEnded()) {
      const texts = await read(through)
      const seen = texts && sight.look(texts)
      if (hasEnded()) return
      if (typeof seen === 'object') {
        end()
        onScan(seen)
        return
      }
      if (seen === 'unknown') onState({ kind: 'unknown', stream: opened })
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }

  /** Returns the texts of the barcodes in the picture; undefined while there is no picture. */
  async function read(through: BarcodeReader): Promise<string[] | undefined> {
    if (video.readyState < video.HAVE_CURRENT_DATA) return undefined
    try {
      return await through.read(video)
    } catch (error) {
      // The browser may have no picture for a moment, for instance right after another camera was chosen.
      if (error instanceof DOMException && error.name === 'InvalidStateError') return undefined
      throw error
    }
  }

  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') stop('hidden')
    },
    { signal: ended.signal },
  )
  // A reader that fails while reading counts as missing.
  run().catch(() => stop('no-reader'))
  return end
}
