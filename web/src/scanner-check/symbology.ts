/** Kinds of barcode found at counters, by the letter of their identifier (ISO/IEC 15424). */
const SYMBOLOGIES: Record<string, string> = {
  A: 'Code 39',
  C: 'Code 128',
  E: 'EAN',
  I: 'Interleaved 2 of 5',
  Q: 'QR',
  d: 'Data Matrix',
}

/** Returns the kind of barcode of an identifier (`]C1`), if we have a name for it. */
export function symbologyOf(aim: string): string | undefined {
  return SYMBOLOGIES[aim.charAt(1)]
}
