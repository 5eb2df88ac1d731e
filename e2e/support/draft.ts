import { expect, type Page } from '@playwright/test'

/** Waits until the BFF has kept this text, as typed, in the draft of whoever works on the page. */
export async function expectInDraft(page: Page, text: string): Promise<void> {
  await expect.poll(() => draftText(page)).toContain(text)
}

/** Waits until it keeps it no longer. */
export async function expectNotInDraft(page: Page, text: string): Promise<void> {
  await expect.poll(() => draftText(page)).not.toContain(text)
}

async function draftText(page: Page): Promise<string> {
  const session = new URL('/api/session', page.url())
  return (await page.request.get(session.href)).text()
}
