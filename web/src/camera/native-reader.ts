import type { BarcodeReader } from './barcode-reader.ts'

declare global {
  interface Window {
    /** Shape Detection API: on Android, ChromeOS and macOS. */
    BarcodeDetector?: {
      new (options: { formats: string[] }): {
        detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
      }
      getSupportedFormats(): Promise<string[]>
    }
  }
}

const FORMAT = 'code_128'

/** Returns the platform's own reader, if it supports Code 128: some support no format at all. */
export async function nativeReader(): Promise<BarcodeReader | undefined> {
  const { BarcodeDetector } = window
  if (!BarcodeDetector || !(await supportedFormats(BarcodeDetector)).includes(FORMAT)) return undefined
  const detector = new BarcodeDetector({ formats: [FORMAT] })
  return {
    read: async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue),
    close: () => undefined,
  }
}

async function supportedFormats(
  detector: NonNullable<Window['BarcodeDetector']>,
): Promise<readonly string[]> {
  try {
    return await detector.getSupportedFormats()
  } catch {
    // A detector without its service is useless.
    return []
  }
}
