/** The kinds of barcode that a counter meets, by the letter of their identifier (ISO/IEC 15424). */
const SYMBOLOGIES: Record<string, string> = {
  A: 'Code 39',
  C: 'Code 128',
  E: 'EAN',
  I: 'Interleaved 2 of 5',
  Q: 'QR',
  d: 'Data Matrix',
}

/** Which kind of barcode an identifier (`]C1`) stands for, where we have a name for it. */
export function symbologyOf(aim: string): string | undefined {
  return SYMBOLOGIES[aim.charAt(1)]
}
