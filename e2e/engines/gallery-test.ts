import { test as base } from '../support/test.ts'
import { OTHER_ENGINES } from './engine.ts'
import { type Gallery, openGallery } from './gallery.ts'
import { isThere } from './programs.ts'

/** The tests of the page, with the other browsers of this machine beside it. */
export const test = base.extend<object, { galleries: Gallery[] }>({
  galleries: [
    async ({}, use) => {
      const galleries = await Promise.all(OTHER_ENGINES.filter(isThere).map(openGallery))
      await use(galleries)
      for (const gallery of galleries) await gallery.close()
    },
    { scope: 'worker' },
  ],
})

export { expect } from '@playwright/test'
