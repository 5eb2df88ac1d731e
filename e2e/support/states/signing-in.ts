import { expect } from '@playwright/test'
import { ANKE } from '../people.ts'
import type { ScreenState } from './state.ts'

/** The states until an employee is signed in. */
export const SIGNING_IN: readonly ScreenState[] = [
  {
    name: 'signed-out',
    async reach({ page }, { origin }) {
      await page.goto(origin)
      await expect(page.getByRole('button', { name: 'Aanmelden met UiTID' })).toBeVisible()
    },
  },
  {
    name: 'login-refused',
    async reach({ page }, { origin }) {
      await page.goto(`${origin}/?login=refused`)
      await expect(page.getByText('Je bent niet aangemeld')).toBeVisible()
    },
  },
  {
    // The longest message about a sign-in.
    name: 'login-without-permission',
    async reach({ page }, { origin }) {
      await page.goto(`${origin}/?login=no-permission`)
      await expect(page.getByText('Deze toepassing mag niemand aanmelden')).toBeVisible()
    },
  },
  {
    // With OpenID Connect UiTID gives a name.
    name: 'employee-by-name',
    async reach(counter) {
      await counter.page.route('**/api/session', async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace('"employee":{', '"employee":{"name":"Marie-Célestine",')
        await route.fulfill({ response, body })
      })
      await counter.signIn(ANKE)
      await expect(counter.page.getByText('Marie-Célestine')).toBeVisible()
    },
  },
  {
    name: 'session-unreachable',
    async reach({ page }, { origin }) {
      await page.route('**/api/session', (route) => route.abort())
      await page.goto(origin)
      await expect(page.getByRole('button', { name: /Opnieuw/ })).toBeVisible()
    },
  },
]
