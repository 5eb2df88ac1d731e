import { fillIn } from '../support/fill-in.ts'
import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

const A_QUARTER = '15:01'

test('a new version is offered between two registrations, never in the middle of one', async ({
  counter,
  stack,
}) => {
  const { page } = counter
  await page.clock.install()
  await fillIn(counter, {})
  await page.route(
    `${stack.origin}/`,
    (route) => route.fulfill({ contentType: 'text/html', body: '<script src="/assets/other.js"></script>' }),
    { times: 1 },
  )
  const asked = page.waitForResponse(`${stack.origin}/`)
  await page.clock.fastForward(A_QUARTER)
  await asked
  const offer = page.getByText('Er is een nieuwe versie van de balie.')
  await expect(offer).toHaveCount(0)
  await page.getByRole('button', { name: 'Opnieuw beginnen' }).click()
  await expect(offer).toBeVisible()

  await page.getByRole('button', { name: 'Nu vernieuwen' }).click()
  await expect(counter.passholder).toBeVisible()
  await expect(offer).toHaveCount(0)
})

test('nothing is offered while the version is the same', async ({ counter, stack }) => {
  const { page } = counter
  await page.clock.install()
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeVisible()
  const asked = page.waitForResponse(`${stack.origin}/`)
  await page.clock.fastForward(A_QUARTER)
  await (await asked).finished()
  await counter.passholder.fill('0930000422202')
  await expect(page.getByRole('button', { name: 'Andere pashouder' })).toBeVisible()
  await expect(page.getByText('Er is een nieuwe versie van de balie.')).toHaveCount(0)
})

test('it can be installed as an app', async ({ page, stack }) => {
  await page.goto(stack.origin)
  const session = await page.context().newCDPSession(page)
  const { errors, data } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(JSON.parse(data ?? '')).toMatchObject({
    name: 'UiTPAS-balie',
    display: 'standalone',
    start_url: '/',
  })
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
})
