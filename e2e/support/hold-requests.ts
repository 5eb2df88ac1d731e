import type { Page } from '@playwright/test'

/** Holds up the page's requests to a URL until they are released. */
export async function holdRequests(page: Page, url: string) {
  const asked = Promise.withResolvers<undefined>()
  const released = Promise.withResolvers<undefined>()
  await page.route(url, async (route) => {
    asked.resolve(undefined)
    await released.promise
    await route.continue()
  })
  return {
    /** Resolves once a request is held up. */
    asked: asked.promise,
    release: () => released.resolve(undefined),
  }
}
