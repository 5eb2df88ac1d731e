/**
 * Whether a text is what a search asks for: the whole of it, or with `*` for one or more characters. Capitals don't
 * matter; accents do, since nobody promises that they don't.
 */
export function matches(text: string, pattern: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pieces.join('.+')}$`, 'isu').test(text)
}
