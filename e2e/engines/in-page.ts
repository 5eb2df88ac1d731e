// Functions that run in the page: each can use nothing from outside except its parameter.

/** Returns all visible text, on one line. */
export function textOnScreen(): string {
  return document.body.innerText.replace(/\s+/g, ' ')
}

/** Chooses a language; returns the page's present one, which changes only once the catalogue is there. */
export function chooseLanguage(language: string): string {
  const select = document.querySelector<HTMLSelectElement>('header select')
  // A page that isn't rendered yet says that it is in Dutch.
  if (!select) return ''
  if (select.value !== language) {
    select.value = language
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return document.documentElement.lang
}

/** Returns the name of the control that has the focus; empty if none has. */
export function focusedName(): string {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body) return ''
  const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.innerText : undefined
  return label ?? focused.getAttribute('aria-label') ?? focused.innerText
}

/** Returns the value of the field whose label contains these words; null while there is none. */
export function valueOf(label: string): string | null {
  const inputs = [...document.querySelectorAll('input')]
  const input = inputs.find(({ labels }) =>
    [...(labels ?? [])].some(({ innerText }) => innerText.includes(label)),
  )
  return input?.value ?? null
}

/** Returns the middle of the control with such a name; null while there is none. */
export function centreOf({ source, flags }: RegExpParts): { x: number; y: number } | null {
  const wanted = new RegExp(source, flags)
  const modal = document.querySelector('dialog:modal')
  const controls = (modal ?? document).querySelectorAll<HTMLElement>('button, a[href], label')
  const control = [...controls].find((one) => {
    const name = one.getAttribute('aria-label') ?? one.innerText
    return one.checkVisibility() && !one.matches(':disabled') && wanted.test(name.trim())
  })
  if (!control) return null
  control.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { left, top, width, height } = control.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

interface RegExpParts {
  source: string
  flags: string
}

/** Shows the page on screen as on paper, without the browser's print dialog. */
export function showPaper(): void {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all'
}

/** Counts how often the page prints itself, instead of opening the browser's dialog. */
export function countPrints(): void {
  window.print = () => {
    document.body.dataset['prints'] = String(Number(document.body.dataset['prints'] ?? '0') + 1)
  }
}

/** Returns that count. */
export function prints(): number {
  return Number(document.body.dataset['prints'] ?? '0')
}
