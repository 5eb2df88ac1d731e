/**
 * Follows an input method, which reports the whole word at each key, and returns its new characters. Letters that come
 * several at once are left out: a person swiped the word or chose it from a list.
 */
export function createComposedText() {
  let composed = ''
  return {
    added(text: string): string {
      const added = text.startsWith(composed) ? text.slice(composed.length) : ''
      composed = text
      return added.length === 1 || /\d/.test(added) ? added : ''
    },
    begin: () => {
      composed = ''
    },
  }
}
