import type { Page } from '@playwright/test'
import config, { CHROMIUM } from '../playwright.config.ts'
import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

const launch = config.use?.launchOptions ?? {}

test.use({
  permissions: ['camera'],
  launchOptions: {
    ...launch,
    executablePath: CHROMIUM,
    args: [...(launch.args ?? []), '--use-fake-device-for-media-stream=device-count=2'],
  },
})

/** The camera that the picture on screen comes from. */
function cameraOnScreen(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject
    return stream instanceof MediaStream ? stream.getVideoTracks()[0]?.getSettings().deviceId : undefined
  })
}

/** Waits for a picture of another camera than this one, and returns which. During the change there is no picture. */
async function waitForCamera(page: Page, other?: string): Promise<string> {
  let shown: string | undefined
  await expect
    .poll(async () => {
      shown = await cameraOnScreen(page)
      return shown !== undefined && shown !== other
    })
    .toBe(true)
  return shown ?? ''
}

async function openCamera(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Scan met camera' }).click()
  return await waitForCamera(page)
}

test('the other of two cameras can be chosen, and is remembered', async ({ counter }) => {
  const { page } = counter
  await counter.signIn(ANKE)
  const first = await openCamera(page)
  await page.getByRole('button', { name: 'Andere camera' }).click()
  const second = await waitForCamera(page, first)

  await page.keyboard.press('Escape')
  await expect(page.locator('video')).toHaveCount(0)
  expect(await openCamera(page)).toBe(second)
  await page.getByRole('button', { name: 'Andere camera' }).click()
  await expect.poll(() => cameraOnScreen(page)).toBe(first)
})
