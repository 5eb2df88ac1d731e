import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { ReaderMessage } from './reader-messages.ts'

/** Runs in a worker with a policy of its own, since WebAssembly may be compiled here but not in the page. */
void start()

async function start(): Promise<void> {
  try {
    await prepareZXingModule({ overrides: { wasmBinary: await fetchWasm() }, fireImmediately: true })
  } catch {
    say({ kind: 'failed' })
    return
  }
  self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data instanceof ImageBitmap) void read(data)
  })
  say({ kind: 'ready' })
}

/** Fetches the WebAssembly from our own origin; the library's default is a CDN. */
async function fetchWasm(): Promise<ArrayBuffer> {
  const response = await fetch(wasmUrl)
  if (!response.ok) throw new Error('The reader is not there')
  return response.arrayBuffer()
}

async function read(picture: ImageBitmap): Promise<void> {
  try {
    const found = await readBarcodes(pixelsOf(picture), { formats: ['Code128'], maxNumberOfSymbols: 4 })
    say({ kind: 'read', texts: found.filter(({ isValid }) => isValid).map(({ text }) => text) })
  } catch {
    say({ kind: 'failed' })
  }
}

function pixelsOf(picture: ImageBitmap): ImageData {
  const { width, height } = picture
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('No canvas')
  context.drawImage(picture, 0, 0)
  picture.close()
  return context.getImageData(0, 0, width, height)
}

function say(message: ReaderMessage): void {
  self.postMessage(message)
}
