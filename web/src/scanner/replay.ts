import type { Stroke } from './stroke.ts'

/**
 * Gives a key that was held back to the page: as an event for whoever listens, and in a list to what typing does there.
 * The platform itself does nothing with characters elsewhere.
 */
export function replay({ key, code, shift }: Stroke): void {
  const target = document.activeElement ?? document.body
  const event = new KeyboardEvent('keydown', { key, code, shiftKey: shift, bubbles: true, cancelable: true })
  const wanted = target.dispatchEvent(event)
  if (wanted && target instanceof HTMLSelectElement) choose(target, key)
}

/** The next option that begins with this character, as a list does when somebody types. */
function choose(list: HTMLSelectElement, character: string): void {
  const options = Array.from(list.options)
  const { selectedIndex } = list
  const order = [...options.slice(selectedIndex + 1), ...options.slice(0, selectedIndex + 1)]
  const found = order.find(({ text, disabled }) => !disabled && startsWith(text, character))
  if (!found || found.selected) return
  found.selected = true
  list.dispatchEvent(new Event('input', { bubbles: true }))
  list.dispatchEvent(new Event('change', { bubbles: true }))
}

function startsWith(text: string, character: string): boolean {
  return text.toLowerCase().startsWith(character.toLowerCase())
}
