import type { BarcodeReader } from './barcode-reader.ts'
import { type ReaderMessage, readerMessageSchema } from './reader-messages.ts'
import { codeReaderUrl } from './script-url.ts'

/** Limit for fetching and starting the reader, which usually takes a second or two. */
const START_DEADLINE_MS = 30_000

/**
 * Starts the reader for platforms without one (ZXing, in a worker).
 *
 * @throws Error if it can't be fetched or started
 */
export async function workerReader(): Promise<BarcodeReader> {
  const worker = new Worker(codeReaderUrl)
  try {
    const { kind } = await nextMessage(worker, AbortSignal.timeout(START_DEADLINE_MS))
    if (kind !== 'ready') throw new Error('The reader did not start')
  } catch (error) {
    worker.terminate()
    throw error
  }
  return {
    async read(video) {
      const picture = await createImageBitmap(video)
      const answer = nextMessage(worker)
      worker.postMessage(picture, [picture])
      const message = await answer
      return message.kind === 'read' ? message.texts : []
    },
    close: () => worker.terminate(),
  }
}

function nextMessage(worker: Worker, deadline?: AbortSignal): Promise<ReaderMessage> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readerMessageSchema.safeParse(data)
      if (message.success) resolve(message.data)
      else reject(new Error('The reader said something else'))
    }
    worker.onerror = () => reject(new Error('The reader could not be fetched'))
    deadline?.addEventListener('abort', () => reject(new Error('The reader took too long')))
  })
}
