import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const SNAPSHOTS = 'snapshots'

/**
 * Takes a snapshot of the page: its present elements with their values, and no script. Another browser can draw it to show
 * how it renders this state, without having to reach it.
 */
export async function takeSnapshot(page: Page): Promise<string> {
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

/** Saves the snapshot of a state, for the tests in which other browsers draw it. */
export async function saveSnapshot(folder: string, state: string, snapshot: string): Promise<void> {
  await mkdir(join(folder, SNAPSHOTS), { recursive: true })
  await writeFile(fileOf(folder, state), snapshot)
}

/**
 * Returns the snapshot of a state that was saved in this run.
 *
 * @throws Error if the test of that state didn't get that far
 */
export function readSnapshot(folder: string, state: string): Promise<string> {
  return readFile(fileOf(folder, state), 'utf8')
}

function fileOf(folder: string, state: string): string {
  return join(folder, SNAPSHOTS, `${state}.html`)
}
