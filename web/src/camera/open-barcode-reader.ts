import type { BarcodeReader } from './barcode-reader.ts'
import { nativeReader } from './native-reader.ts'
import { workerReader } from './worker-reader.ts'

/**
 * Opens the platform's own reader if it supports Code 128, or else one that is fetched.
 *
 * @throws Error if that one can't be fetched or started
 */
export async function openBarcodeReader(): Promise<BarcodeReader> {
  return (await nativeReader()) ?? (await workerReader())
}
