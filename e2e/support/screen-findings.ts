import type { Page } from '@playwright/test'

/** Finds elements wider than their space: the page itself, or text that is cut off or overflows its box. */
export async function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide, its window ${clientWidth}`)
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const { width, height } = element.getBoundingClientRect()
      const isForEarsOnly = width <= 1 || height <= 1
      const hasText = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      )
      const isBox = element.clientWidth > 0 && !['SELECT', 'OPTION', 'INPUT'].includes(element.tagName)
      if (!hasText || !isBox || isForEarsOnly || !element.checkVisibility()) continue
      if (element.scrollWidth > element.clientWidth + 1)
        found.push(`${element.scrollWidth} in ${element.clientWidth}: ${element.outerHTML.slice(0, 200)}`)
    }
    return found
  })
}

/** Returns all text on screen or for screen readers: text, names, descriptions and placeholders. */
export async function textOnScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node
      const isShown = parentElement?.checkVisibility() && !parentElement.closest('script, style, noscript')
      if (isShown && node.textContent) texts.push(node.textContent)
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (!element.checkVisibility()) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        texts.push(element.getAttribute(name) ?? '')
    }
    return texts.filter((text) => text.trim() !== '')
  })
}

/** Finds elements that still move although the person prefers reduced motion; a fading colour isn't movement. */
export async function movements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap(({ playState, effect }) => {
      if (playState !== 'running' || !(effect instanceof KeyframeEffect)) return []
      const properties = effect.getKeyframes().flatMap((keyframe) => Object.keys(keyframe))
      const moves = properties.some((name) =>
        /^(transform|translate|rotate|scale|inset|top|left|margin|width|height)/.test(name),
      )
      return moves ? [effect.target?.outerHTML.slice(0, 200) ?? ''] : []
    }),
  )
}

/** Finds controls without an edge, which can't be seen with the person's own colours. */
export async function edgelessControls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input')].flatMap((control) => {
      const {
        borderTopStyle,
        borderTopWidth,
        borderBottomStyle,
        borderBottomWidth,
        appearance,
        textDecorationLine,
      } = getComputedStyle(control)
      const hasEdge =
        (borderTopStyle !== 'none' && borderTopWidth !== '0px') ||
        (borderBottomStyle !== 'none' && borderBottomWidth !== '0px')
      const { width, height } = control.getBoundingClientRect()
      const isShown = control.checkVisibility() && width > 1 && height > 1
      return !isShown || hasEdge || appearance === 'auto' || textDecorationLine !== 'none'
        ? []
        : [control.outerHTML.slice(0, 200)]
    }),
  )
}

/** Tabs through the page; finds controls that can't be reached, and those on which the focus is invisible. */
export async function keyboardFindings(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const scope =
      [...document.querySelectorAll('dialog')].find((dialog) => dialog.matches(':modal')) ?? document.body
    const seen = new Set<string>()
    let count = 0
    for (const element of scope.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea')) {
      const isRadioOfSeen =
        element instanceof HTMLInputElement && element.type === 'radio' && seen.has(element.name)
      const canFocus = element.tabIndex >= 0 && !element.matches(':disabled') && !element.closest('[inert]')
      if (!canFocus || isRadioOfSeen || !element.checkVisibility()) continue
      if (element instanceof HTMLInputElement && element.type === 'radio') seen.add(element.name)
      element.dataset['wanted'] = String(count++)
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    return count
  })
  const found: string[] = []
  const reached = new Set<string>()
  // A date field has several tab stops, and the browser itself one or two.
  for (let press = 0; press < wanted * 2 + 6 && reached.size < wanted; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return undefined
      const box = element.getBoundingClientRect()
      const label =
        element instanceof HTMLInputElement ? element.labels?.[0]?.getBoundingClientRect() : undefined
      const place = box.width > 1 ? box : (label ?? box)
      const group = element instanceof HTMLInputElement && element.type === 'radio' ? element.name : undefined
      const first =
        group === undefined
          ? element
          : document.querySelector<HTMLElement>(`input[name="${group}"][data-wanted]`)
      return {
        wanted: first?.dataset['wanted'] ?? element.dataset['wanted'],
        // A choice is outlined as a whole.
        isOutlined: [element, element.parentElement].some((one) => {
          if (!one) return false
          const { outlineStyle, outlineWidth } = getComputedStyle(one)
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
        }),
        isInView: place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth,
        html: element.outerHTML.slice(0, 200),
      }
    })
    if (!stop) continue
    if (!stop.isOutlined) found.push(`no focus to be seen: ${stop.html}`)
    if (!stop.isInView) found.push(`focused out of view: ${stop.html}`)
    if (stop.wanted !== undefined) reached.add(stop.wanted)
  }
  const missed = await page.evaluate(
    (names) =>
      [...document.querySelectorAll<HTMLElement>('[data-wanted]')]
        .filter(({ dataset }) => !names.includes(dataset['wanted'] ?? ''))
        .map(({ outerHTML }) => `not reached: ${outerHTML.slice(0, 200)}`),
    [...reached],
  )
  return [...new Set([...found, ...missed])]
}
