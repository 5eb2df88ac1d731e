/**
 * Tells whether a text matches a search pattern as a whole, with `*` for one or more characters. Case doesn't matter;
 * accents do, since nothing in the documentation says otherwise.
 */
export function matches(text: string, pattern: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pieces.join('.+')}$`, 'isu').test(text)
}
