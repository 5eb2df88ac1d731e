import { foldText } from '@balie/shared'

/** Shows a text with the searched prefixes of its words marked, ignoring accents and case. */
export function Marked({ text, sought }: { text: string; sought: readonly (string | undefined)[] }) {
  const words = sought
    .flatMap((part) => (part ?? '').split(SEPARATORS))
    .map(foldText)
    .filter(Boolean)
  const pieces = text.split(/([\s'’-]+)/)
  return pieces.map((piece, index) => {
    const word = words.find((candidate) => foldText(piece).startsWith(candidate))
    if (word === undefined) return piece
    const marked = Array.from(piece).slice(0, Array.from(word).length).join('')
    return (
      // The pieces of a text never change order.
      <span key={index}>
        <mark>{marked}</mark>
        {piece.slice(marked.length)}
      </span>
    )
  })
}

const SEPARATORS = /[\s'’-]+/
