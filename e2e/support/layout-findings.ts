/** A page to inspect: Playwright's, or one that another browser draws. */
export interface Looked {
  evaluate<Result>(inPage: () => Result): Promise<Result>
}

/** Finds text that overlaps other text, or is cut off by the window or by a box that hides its overflow. */
export async function textFindings(page: Looked): Promise<string[]> {
  return page.evaluate(() => {
    const modal = [...document.querySelectorAll('dialog')].find((dialog) => dialog.matches(':modal'))
    const walker = document.createTreeWalker(modal ?? document.body, NodeFilter.SHOW_TEXT)
    const lines: { text: string; node: Node; box: DOMRect }[] = []
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (text === '' || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue
      if (parent.closest('script, style, noscript, option') || floats(parent) || isForEarsOnly(parent))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) lines.push({ text: text.slice(0, 60), node, box })
      const hider = hiderOf(parent)
      if (hider && (hider.scrollWidth > hider.clientWidth + 1 || hider.scrollHeight > hider.clientHeight + 1))
        found.push(`cut off: ${text.slice(0, 60)}`)
    }
    for (const [index, one] of lines.entries()) {
      if (one.box.left < -1 || one.box.right > document.documentElement.clientWidth + 1)
        found.push(`out of the window: ${one.text}`)
      for (const other of lines.slice(index + 1)) {
        if (one.node === other.node) continue
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        // A line is higher than its letters.
        const lineHeight = Math.min(one.box.height, other.box.height)
        if (across > 2 && down > lineHeight / 3) found.push(`overlap: ${one.text} | ${other.text}`)
      }
    }
    return [...new Set(found)]

    /** Tells whether an element floats above the page, or stays in place while it scrolls. */
    function floats(element: Element): boolean {
      for (let one: Element | null = element; one && one !== modal; one = one.parentElement) {
        const { position, zIndex } = getComputedStyle(one)
        if (position === 'fixed' || position === 'sticky' || (position === 'absolute' && zIndex !== 'auto'))
          return true
      }
      return false
    }

    function isForEarsOnly(element: Element): boolean {
      for (let one: Element | null = element; one; one = one.parentElement) {
        const { overflow, clipPath, position } = getComputedStyle(one)
        const { width, height } = one.getBoundingClientRect()
        if (
          position === 'absolute' &&
          (clipPath !== 'none' || (overflow !== 'visible' && (width <= 1 || height <= 1)))
        )
          return true
      }
      return false
    }

    function hiderOf(element: Element): Element | undefined {
      for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(one)
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll')
          return undefined
        if (overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden' || overflowY === 'clip')
          return one
      }
      return undefined
    }
  })
}

/** Finds controls that don't stand out from their background by edge, surface or text. */
export async function indistinctControls(page: Looked): Promise<string[]> {
  return page.evaluate(() => {
    const TEXT_CONTRAST = 4.5
    const EDGE_CONTRAST = 3
    const found: string[] = []
    for (const control of document.querySelectorAll<HTMLElement>('button, select, input, textarea')) {
      const { width, height } = control.getBoundingClientRect()
      if (!control.checkVisibility({ opacityProperty: true }) || width <= 1 || height <= 1) continue
      if (control instanceof HTMLInputElement && ['radio', 'checkbox', 'date'].includes(control.type))
        continue
      const style = getComputedStyle(control)
      const behind = surfaceOf(control.parentElement)
      const own = over(rgba(style.backgroundColor), behind)
      const name = control.outerHTML.slice(0, 120)
      // A control that the platform draws has a surface of its own, whatever its colours.
      if (control instanceof HTMLSelectElement && style.appearance !== 'none')
        found.push(`drawn by the platform: ${name}`)
      if (contrast(over(rgba(style.color), own), own) < TEXT_CONTRAST && control.textContent.trim())
        found.push(`text like its surface: ${name}`)
      const hasEdge = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0
      const edge = hasEdge ? contrast(over(rgba(style.borderTopColor), behind), behind) : 0
      const isText = control instanceof HTMLButtonElement || control instanceof HTMLSelectElement
      if (Math.max(edge, contrast(own, behind)) < EDGE_CONTRAST && !isText) found.push(`no edge: ${name}`)
    }
    return found

    type Colour = [red: number, green: number, blue: number, alpha: number]

    function rgba(text: string): Colour {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
      return [red, green, blue, alpha]
    }

    function over([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
      const mix = (upper: number, lower: number) => upper * alpha + lower * (1 - alpha)
      return [mix(red, r), mix(green, g), mix(blue, b), 1]
    }

    function surfaceOf(element: Element | null): Colour {
      if (!element) return [255, 255, 255, 1]
      const colour = rgba(getComputedStyle(element).backgroundColor)
      return colour[3] === 1 ? colour : over(colour, surfaceOf(element.parentElement))
    }

    function luminance([red, green, blue]: Colour): number {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
        const share = part / 255
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    function contrast(one: Colour, other: Colour): number {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
      return (light + 0.05) / (dark + 0.05)
    }
  })
}
