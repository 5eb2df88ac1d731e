import { expect, type Page } from '@playwright/test'

/** Waits until the BFF has saved this text, as typed, in the draft of the page's employee. */
export async function expectInDraft(page: Page, text: string): Promise<void> {
  await expect.poll(() => draftText(page)).toContain(text)
}

/** Waits until the draft no longer has this text. */
export async function expectNotInDraft(page: Page, text: string): Promise<void> {
  await expect.poll(() => draftText(page)).not.toContain(text)
}

async function draftText(page: Page): Promise<string> {
  const session = new URL('/api/session', page.url())
  return (await page.request.get(session.href)).text()
}
