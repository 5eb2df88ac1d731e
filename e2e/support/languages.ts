import { expect, type Page } from '@playwright/test'

export const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** Changes the language by the screen's own switch, even behind a dialog that blocks it for a person. */
export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.locator('header select').evaluate((select: HTMLSelectElement, value) => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }, language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}
