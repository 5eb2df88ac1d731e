/** Follows an input method, which reports the whole word at each key, and returns its new characters. */
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
