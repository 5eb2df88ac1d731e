import { counterScreen } from '../support/counter.ts'
import { ANKE } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

const JAN = 'a0000000-0000-4000-8000-000000000002'
const ORIGIN = 'https://crm.example'

function linkTo(returnUrl: string): string {
  const filled = new URLSearchParams({
    uid: JAN,
    reason: 'LOSS_THEFT',
    uitpasNumber: '0930020000103',
    returnUrl,
  })
  return `/#${filled}`
}

test('the outcome goes back to an application of ours, as a word in the fragment', async ({
  page,
  startOwnStack,
}) => {
  const stack = await startOwnStack({ RETURN_ORIGINS: ORIGIN })
  const counter = counterScreen(page, stack.origin)
  await counter.signInOnScreen(ANKE, linkTo(`${ORIGIN}/dossier?id=7`))
  await expect(counter.price).toHaveText('€ 5,00')
  const back = page.getByRole('link', { name: 'Terug naar crm.example' })
  await expect(back).toHaveAttribute('href', `${ORIGIN}/dossier?id=7#outcome=not_registered`)
  await counter.register.click()
  await expect(counter.done).toBeVisible()
  await expect(back).toHaveAttribute('href', `${ORIGIN}/dossier?id=7#outcome=registered`)

  await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ body: 'CRM' }))
  await back.click()
  await expect(page).toHaveURL(`${ORIGIN}/dossier?id=7#outcome=registered`)
})

test('nothing goes to an application that isn’t configured', async ({ counter }) => {
  await counter.signInOnScreen(ANKE, linkTo('https://elsewhere.example/'))
  await expect(counter.price).toHaveText('€ 5,00')
  await expect(counter.page.getByRole('link', { name: /Terug naar/ })).toHaveCount(0)
})
