/** Joins the known parts of a text; absent or empty ones leave no gap. */
export function joinKnown(texts: readonly (string | undefined)[], separator: string): string {
  return texts.filter((text) => text !== undefined && text !== '').join(separator)
}
