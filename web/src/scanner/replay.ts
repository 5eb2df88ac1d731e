import type { Stroke } from './stroke.ts'

/**
 * Replays a delayed key to the page: as an event for listeners, and by its effect in a list and, for the numpad's
 * arrows, in a radio group. Elsewhere the platform does nothing with such keys.
 */
export function replay({ key, code, shift }: Stroke): void {
  const target = document.activeElement ?? document.body
  const event = new KeyboardEvent('keydown', { key, code, shiftKey: shift, bubbles: true, cancelable: true })
  const wanted = target.dispatchEvent(event)
  if (!wanted) return
  if (target instanceof HTMLSelectElement) choose(target, key)
  if (target instanceof HTMLInputElement && target.type === 'radio') step(target, key)
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Moves to the adjacent radio button, wrapping around at the ends. */
function step(radio: HTMLInputElement, key: string): void {
  const by = STEPS[key]
  if (by === undefined) return
  const group = Array.from(document.getElementsByName(radio.name)).filter(
    (one) => one instanceof HTMLInputElement && one.form === radio.form && !one.disabled,
  )
  const next = group.at((group.indexOf(radio) + by) % group.length)
  next?.focus()
  next?.click()
}

/** Selects the next option that starts with this character, as lists do on typing. */
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
