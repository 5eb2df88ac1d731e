import type { BarcodeReader } from './barcode-reader.ts'
import { nativeReader } from './native-reader.ts'
import { workerReader } from './worker-reader.ts'

/**
 * The platform's own reader where it knows Code 128, or else one that is fetched for it.
 *
 * @throws Error when that one can't be fetched or started
 */
export async function openBarcodeReader(): Promise<BarcodeReader> {
  return (await nativeReader()) ?? (await workerReader())
}
