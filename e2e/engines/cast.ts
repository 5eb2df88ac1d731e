import type { Page } from '@playwright/test'

/**
 * Takes a cast of the page: its elements as they are now, with what was filled in, and no script. Another browser that
 * draws it shows what it would make of this state, without having to reach it.
 */
export async function castOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const originals = [...document.querySelectorAll('*')]
    const root = document.documentElement.cloneNode(true)
    if (!(root instanceof HTMLElement)) return ''
    const copies = [root, ...root.querySelectorAll('*')]
    for (const [index, original] of originals.entries()) {
      const copy = copies[index]
      if (!copy) continue
      if (original instanceof HTMLInputElement) {
        copy.setAttribute('value', original.value)
        copy.toggleAttribute('checked', original.checked)
      }
      if (original instanceof HTMLOptionElement) copy.toggleAttribute('selected', original.selected)
      if (original.matches('dialog:modal')) {
        copy.removeAttribute('open')
        copy.setAttribute('data-modal', '')
      }
      if (original === document.activeElement) copy.setAttribute('data-focus', '')
    }
    for (const element of root.querySelectorAll('script, link, noscript')) element.remove()
    for (const { href } of document.styleSheets) {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = new URL(href ?? '').pathname
      root.querySelector('head')?.append(link)
    }
    return `<!doctype html>${root.outerHTML}`
  })
}
