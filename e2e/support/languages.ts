import { expect, type Page } from '@playwright/test'

export const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** Changes the language of the screen where a person does, also behind a dialog that keeps them from it. */
export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.locator('header select').evaluate((select: HTMLSelectElement, value) => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }, language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}
