/** Keeps an event from the rest of the page, and from having its effect. */
export function swallow(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
