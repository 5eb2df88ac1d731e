import { nativeReader } from './native-reader.ts'
import { workerReader } from './worker-reader.ts'

/** Finds Code 128 barcodes in what a camera shows. */
export interface BarcodeReader {
  /** The texts of the barcodes in the picture of this moment. */
  read(video: HTMLVideoElement): Promise<string[]>
  close(): void
}

/**
 * The platform's own reader where it knows Code 128, or else one that is fetched for it.
 *
 * @throws Error when that one can't be fetched or started
 */
export async function openBarcodeReader(): Promise<BarcodeReader> {
  return (await nativeReader()) ?? (await workerReader())
}
