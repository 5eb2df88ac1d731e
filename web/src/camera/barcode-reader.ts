/** Finds Code 128 barcodes in a camera's picture. */
export interface BarcodeReader {
  /** Returns the texts of the barcodes in the current frame. */
  read(video: HTMLVideoElement): Promise<string[]>
  close(): void
}
