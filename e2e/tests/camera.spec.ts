import type { Page } from '@playwright/test'
import config, { CHROMIUM } from '../playwright.config.ts'
import { filmOfBarcode } from '../support/camera-film.ts'
import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

const JAN_CARD = '0930000422202'
const launch = config.use?.launchOptions ?? {}

test.use({
  launchOptions: {
    ...launch,
    executablePath: CHROMIUM,
    args: [
      ...(launch.args ?? []),
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${filmOfBarcode(JAN_CARD)}`,
    ],
  },
})

const CAMERA_FILES = /camera-dialog|code-reader|zxing/

function openButton(page: Page) {
  return page.getByRole('button', { name: 'Scan met camera' })
}

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Scan met de camera' })
}

/** Remembers every camera that the page opens, so that a test can see it is off again. */
async function watchCameras(page: Page) {
  await page.addInitScript(() => {
    const opened: MediaStreamTrack[] = []
    const devices = navigator.mediaDevices
    const open = devices.getUserMedia.bind(devices)
    devices.getUserMedia = async (constraints) => {
      const stream = await open(constraints)
      opened.push(...stream.getTracks())
      return stream
    }
    Object.assign(window, { openedTracks: opened })
  })
}

/** A platform that has a reader, which sees these barcodes; Chromium on Linux has none. */
async function pretendPlatformReader(page: Page, texts: string[]) {
  await page.addInitScript((rawValues) => {
    class BarcodeDetector {
      static getSupportedFormats() {
        return Promise.resolve(['code_128', 'qr_code'])
      }
      detect() {
        return Promise.resolve(rawValues.map((rawValue) => ({ rawValue })))
      }
    }
    Object.assign(window, { BarcodeDetector })
  }, texts)
}

function trackStates(page: Page) {
  return page.evaluate(() =>
    (window as unknown as { openedTracks: MediaStreamTrack[] }).openedTracks.map(
      ({ readyState }) => readyState,
    ),
  )
}

test.describe('with permission', () => {
  test.use({ permissions: ['camera'] })

  test('reads the barcode of a card, with a reader of our own that nothing else loads', async ({
    counter,
    stack,
  }) => {
    const { page } = counter
    const asked: string[] = []
    page.context().on('request', (request) => asked.push(request.url()))
    await watchCameras(page)
    await counter.signIn(ANKE)
    await expect(openButton(page)).toBeVisible()
    expect(await page.evaluate(() => 'BarcodeDetector' in window)).toBe(false)
    expect(asked.filter((url) => CAMERA_FILES.test(url))).toEqual([])

    await openButton(page).click()
    await expect(page.getByText('Jan Gewoon').first()).toBeVisible({ timeout: 20_000 })
    await expect(dialog(page)).toBeHidden()
    await expect.poll(() => trackStates(page)).toEqual(['ended'])
    expect(asked.filter((url) => url.endsWith('.wasm'))).toHaveLength(1)
    expect(
      asked.filter((url) => !url.startsWith(stack.origin) && !url.startsWith(stack.sandbox.url)),
    ).toEqual([])
  })

  test('uses the reader of the platform where it knows the format', async ({ counter }) => {
    const { page } = counter
    const asked: string[] = []
    page.context().on('request', (request) => asked.push(request.url()))
    await pretendPlatformReader(page, [JAN_CARD])
    await counter.signIn(ANKE)
    await openButton(page).click()
    await expect(page.getByText('Jan Gewoon').first()).toBeVisible()
    expect(asked.filter((url) => /code-reader|wasm/.test(url))).toEqual([])
  })

  test('a picture that isn’t there yet is waited for', async ({ counter }) => {
    const { page } = counter
    await page.addInitScript(() => {
      const draw = window.createImageBitmap.bind(window)
      let missing = 2
      const drawLate = (video: HTMLVideoElement) =>
        missing-- > 0 ? Promise.reject(new DOMException('No frame', 'InvalidStateError')) : draw(video)
      Object.assign(window, { createImageBitmap: drawLate })
    })
    await counter.signIn(ANKE)
    await openButton(page).click()
    await expect(page.getByText('Jan Gewoon').first()).toBeVisible({ timeout: 20_000 })
  })

  test('a foreign code is reported, and stopping turns the camera off', async ({ counter }) => {
    const { page } = counter
    await watchCameras(page)
    await pretendPlatformReader(page, ['https://example.be/?'])
    await counter.signIn(ANKE)
    await openButton(page).click()
    await expect(dialog(page).getByRole('status')).toContainText('Dat is geen kaart')
    await dialog(page).getByRole('button', { name: 'Stoppen' }).click()
    await expect(dialog(page)).toBeHidden()
    await expect(openButton(page)).toBeFocused()
    await expect.poll(() => trackStates(page)).toEqual(['ended'])

    await openButton(page).click()
    await expect(dialog(page).locator('video')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await expect.poll(() => trackStates(page)).toEqual(['ended', 'ended'])
  })

  test('the camera goes off while the page is hidden, and comes back on request', async ({ counter }) => {
    const { page } = counter
    await watchCameras(page)
    await pretendPlatformReader(page, [])
    await counter.signIn(ANKE)
    await openButton(page).click()
    await expect(dialog(page).getByRole('status')).toContainText('Hou de barcode voor de camera')
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect(dialog(page).getByRole('status')).toContainText('even weg was')
    await expect.poll(() => trackStates(page)).toEqual(['ended'])
    await expect(dialog(page).locator('video')).toBeHidden()
    await dialog(page).getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect(dialog(page).getByRole('status')).toContainText('Hou de barcode voor de camera')
    await expect.poll(() => trackStates(page)).toEqual(['ended', 'live'])
  })

  test('a reader or dialog that can’t be fetched is reported and tried again', async ({ counter }) => {
    const { page } = counter
    await watchCameras(page)
    await counter.signIn(ANKE)
    await page.route(/camera-dialog-.*\.js/, (route) => route.abort())
    await openButton(page).click()
    await expect(page.getByRole('alert')).toContainText('De camera kon niet geladen worden')
    await page.unroute(/camera-dialog-.*\.js/)
    let isAway = true
    // Not removed afterwards: a worker that starts just then can lose its request.
    await page.context().route(/\.wasm$/, (route) => (isAway ? route.abort() : route.continue()))
    await openButton(page).click()
    await expect(dialog(page).getByRole('status')).toContainText('De barcodelezer kon niet geladen worden')
    await expect.poll(() => trackStates(page)).toEqual(['ended'])
    isAway = false
    await dialog(page).getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect(page.getByText('Jan Gewoon').first()).toBeVisible({ timeout: 20_000 })
  })

  test('a dialog that a new version has replaced opens the new version, with the form', async ({
    counter,
    stack,
  }) => {
    const { page } = counter
    await counter.signIn(ANKE)
    await counter.find(JAN_CARD, 'Jan Gewoon')
    await page.route(/camera-dialog-.*\.js/, (route) => route.abort())
    await openButton(page).click()
    await expect(page.getByRole('alert')).toContainText('De camera kon niet geladen worden')
    const body = '<script src="/assets/other.js"></script>'
    await page.route(`${stack.origin}/`, (route) => route.fulfill({ contentType: 'text/html', body }), {
      times: 1,
    })
    await page.unroute(/camera-dialog-.*\.js/)
    const opened = page.waitForEvent('load')
    await openButton(page).click()
    await opened
    await expect(counter.person).toContainText('Jan Gewoon')
  })

  for (const [name, says] of [
    ['NotFoundError', 'geen camera'],
    ['NotReadableError', 'De camera is bezet'],
  ] as const) {
    test(`says what to do on ${name}`, async ({ counter }) => {
      const { page } = counter
      await page.addInitScript((error) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error))
      }, name)
      await counter.signIn(ANKE)
      await openButton(page).click()
      await expect(dialog(page).getByRole('status')).toContainText(says)
    })
  }

  test('a light that can be switched has a button', async ({ counter }) => {
    const { page } = counter
    await page.addInitScript(() => {
      const asked: unknown[] = []
      Object.assign(window, { askedOfTrack: asked })
      MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true }) as MediaTrackCapabilities
      MediaStreamTrack.prototype.applyConstraints = (constraints) => {
        asked.push(constraints)
        return Promise.resolve()
      }
    })
    await pretendPlatformReader(page, [])
    await counter.signIn(ANKE)
    await openButton(page).click()
    const lamp = dialog(page).getByRole('button', { name: 'Lamp' })
    await lamp.click()
    await expect(lamp).toHaveAttribute('aria-pressed', 'true')
    expect(
      await page.evaluate(() => (window as unknown as { askedOfTrack: unknown[] }).askedOfTrack),
    ).toEqual([{ advanced: [{ torch: true }] }])
  })
})

test('a camera that may not be used says how to allow it', async ({ counter }) => {
  await counter.signIn(ANKE)
  await openButton(counter.page).click()
  await expect(dialog(counter.page).getByRole('status')).toContainText('mag de camera niet gebruiken')
})

test('without a camera there is no button', async ({ counter }) => {
  const { page } = counter
  await page.addInitScript(() => {
    navigator.mediaDevices.enumerateDevices = () => Promise.resolve([])
  })
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeVisible()
  await expect(openButton(page)).toHaveCount(0)
})
