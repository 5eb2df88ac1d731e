/** Markup that needs no more escaping. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

type Piece = string | number | Html | readonly Html[]

/** A template tag that escapes every value that isn't markup already. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(
    strings
      .map((literal, index) => literal + (index < pieces.length ? toMarkup(pieces[index] ?? '') : ''))
      .join(''),
  )
}

function toMarkup(piece: Piece): string {
  if (piece instanceof Html) return piece.markup
  if (typeof piece === 'object') return piece.map(({ markup }) => markup).join('')
  return escapeHtml(String(piece))
}

/** Escapes text for HTML, in and outside attributes. */
function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
