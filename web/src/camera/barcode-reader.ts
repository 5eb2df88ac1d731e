/** Finds Code 128 barcodes in what a camera shows. */
export interface BarcodeReader {
  /** The texts of the barcodes in the picture of this moment. */
  read(video: HTMLVideoElement): Promise<string[]>
  close(): void
}
