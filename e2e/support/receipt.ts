import { expect, type Page } from '@playwright/test'

/** Replaces the dialog in which a person prints; call it before opening the page. */
export async function replacePrintDialog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
}

/** Waits until the page prints, and shows it as it is on paper. */
export async function showPrinted(page: Page): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
  await page.emulateMedia({ media: 'print' })
}
