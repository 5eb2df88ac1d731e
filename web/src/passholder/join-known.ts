/** Joins what is known of somebody; what is absent or empty leaves no gap. */
export function joinKnown(texts: readonly (string | undefined)[], separator: string): string {
  return texts.filter((text) => text !== undefined && text !== '').join(separator)
}
