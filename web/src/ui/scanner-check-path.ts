export const SCANNER_CHECK_PATH = '/scanner'

/** Tells whether this is the address of the scanner check; the BFF serves the page there too. */
export function isScannerCheck(pathname: string): boolean {
  return pathname.replace(/\/$/, '') === SCANNER_CHECK_PATH
}
