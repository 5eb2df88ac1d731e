import { once } from 'node:events'
import { createServer } from 'node:http'
import { brusselsDate } from '@balie/shared'
import { test as bare } from '@playwright/test'
import { counterScreen } from '../support/counter.ts'
import { fillIn } from '../support/fill-in.ts'
import { freePort } from '../support/free-port.ts'
import { ANKE } from '../support/people.ts'
import { startStack } from '../support/stack.ts'
import { expect, test } from '../support/test.ts'

test('browsers are told not to translate the page', async ({ page, stack }) => {
  await page.goto(stack.origin)
  await expect(page.locator('html')).toHaveAttribute('translate', 'no')
  await expect(page.locator('meta[name="google"]')).toHaveAttribute('content', 'notranslate')
})

bare('an extension that tears the page apart leaves the form', async ({ page }) => {
  const stack = await startStack()
  const counter = counterScreen(page, stack.origin)
  await fillIn(counter, { voucher: '1000000001' })
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  // Like a translator: wraps each text in an element of its own.
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node)
    for (const text of texts) {
      const font = document.createElement('span')
      text.parentNode?.replaceChild(font, text)
      font.append(text)
    }
    const main = document.querySelector('main')
    const wrapper = document.createElement('span')
    main?.replaceWith(wrapper)
    if (main) wrapper.append(main)
    // The next element to be rendered before the form finds it gone.
    const buttons = [...document.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent.includes('Vandaag'))?.click()
  })
  await expect(page.getByRole('heading', { name: 'Er ging iets mis in dit scherm' })).toBeVisible()
  await page.getByRole('button', { name: 'Verder gaan' }).click()
  await expect(counter.person).toContainText('Jan Gewoon')
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
  await expect(counter.voucher).toHaveValue('1000000001')
  await stack.close()
})

test('a part that is gone since an upgrade says so, and the page reloads with the form', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  let isGone = true
  // The open page asks for it again and again.
  await page.route('**/assets/parts-*.js', (route) =>
    isGone ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  )
  const fetchedAhead = page.waitForResponse('**/assets/parts-*.js')
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await fetchedAhead
  const isAnotherPage = { contentType: 'text/html', body: '<script src="/assets/other.js"></script>' }
  await page.route(`${stack.origin}/`, async (route) => {
    if (!route.request().isNavigationRequest()) return route.fulfill(isAnotherPage)
    isGone = false
    return route.fallback()
  })
  await counter.cardNumber.fill('0930020000103')
  await expect(page.getByText('Er is een nieuwe versie van de balie')).toBeVisible()
  await page.getByRole('button', { name: 'Nu vernieuwen' }).click()
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await expect(counter.cardNumber).toHaveValue('0930 0200 0010 3')
})

test('key events of autofill, which aren’t keys, do no harm', async ({ counter }) => {
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  await counter.page.evaluate(() => {
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.activeElement?.dispatchEvent(new Event(type, { bubbles: true }))
  })
  await counter.find('0930000422202')
})

test('the calendar opens in a frame of another origin too', async ({ page, startOwnStack }) => {
  let framed = ''
  const frame = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<iframe src="${framed}" width="1300" height="700"></iframe>`)
  })
  const port = await freePort()
  frame.listen(port, 'localhost')
  await once(frame, 'listening')
  const stack = await startOwnStack({ FRAME_ANCESTORS: `http://localhost:${port}` })
  framed = stack.origin
  const counter = counterScreen(page, stack.origin)
  await counter.signIn(ANKE)
  const saved = page.waitForResponse('**/api/draft')
  await counter.find('0930010004008')
  await counter.cardNumber.fill('0930020000111')
  await saved
  await page.goto(`http://localhost:${port}`)
  const inside = page.frameLocator('iframe')
  await inside.getByRole('button', { name: 'Kies in de kalender' }).click()
  await inside.locator('[aria-current=date]').click()
  await expect(inside.getByRole('textbox', { name: 'Einde van het kansenstatuut' })).toHaveValue(
    brusselsDate(new Date()).split('-').toReversed().join('/'),
  )
  frame.close()
})

test('a receipt has the time of the BFF, fits narrow paper, and stays although printing seems over', async ({
  counter,
}) => {
  const { page } = counter
  await page.addInitScript(() => {
    const now = Date.now
    Date.now = () => now() - 3 * 24 * 3_600_000
    // Tablets report immediately that printing is over.
    window.print = () => window.dispatchEvent(new Event('afterprint'))
  })
  await fillIn(counter, { voucher: '1000000001' })
  await expect(page.getByText('Ligt klaar aan deze balie')).toBeVisible()
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await page.getByRole('button', { name: 'Bewijs afdrukken' }).click()
  await page.emulateMedia({ media: 'print' })
  const receipt = page.locator('[data-receipt]')
  await expect(receipt).toBeVisible()
  await expect(receipt).toContainText(
    new Intl.DateTimeFormat('nl-BE', {
      timeZone: 'Europe/Brussels',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    }).format(new Date()),
  )
  await expect(page.getByText('Jan Gewoon').first()).toBeHidden()
  // 58 mm with its margins, in CSS pixels.
  await page.setViewportSize({ width: 181, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(181)
})

test('the later parts load before any work; a failure is reported only once the employee works', async ({
  counter,
}) => {
  const { page } = counter
  const failure = page.getByText('Een deel van het scherm kon niet opgehaald worden')
  await page.route('**/assets/parts-*.js', (route) => route.abort())
  const asked = page.waitForRequest('**/assets/parts-*.js')
  await counter.signIn(ANKE)
  await asked
  await expect(counter.passholder).toBeFocused()
  await expect(failure).toBeHidden()
  await counter.passholder.press('x')
  await expect(failure).toBeVisible()
})
