/** Follows an input method, which tells the whole word at each key: gives the characters that are new in it. */
export function createComposedText() {
  let composed = ''
  return {
    added(text: string): string {
      const added = text.startsWith(composed) ? text.slice(composed.length) : ''
      composed = text
      return added
    },
    begin: () => {
      composed = ''
    },
  }
}
