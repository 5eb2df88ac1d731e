import { expect, type Locator, type Page } from '@playwright/test'
import { signInOverHttp } from './sign-in.ts'
import { typeAsScanner } from './scanner-keys.ts'

/** An employee's view of the screen and actions on it, by its visible words. */
export interface CounterScreen {
  page: Page
  /** The field in which a passholder is searched for. */
  passholder: Locator
  /** The section that shows the passholder once they are found. */
  person: Locator
  cardNumber: Locator
  voucher: Locator
  endDate: Locator
  price: Locator
  register: Locator
  done: Locator
  /** Signs in at UiTID over HTTP alone, and opens the page. */
  signIn(employee: string): Promise<void>
  /** Opens the page, goes to UiTID from there, and comes back. */
  signInOnScreen(employee: string, path?: string): Promise<void>
  /** Chooses a counter, for an employee who has several and hasn't chosen yet. */
  workAt(counter: string): Promise<void>
  /** Looks a passholder up and waits until they, of this name if one is given, are on screen. */
  find(identification: string, name?: string): Promise<void>
  choose(reason: string): Promise<void>
  /** Types as a scanner does: fast, and Enter at the end. */
  scan(code: string): Promise<void>
  /** Returns the message of a field, as a screen reader would read it. */
  messageOf(field: Locator): Promise<string>
}

export function counterScreen(page: Page, origin: string): CounterScreen {
  const passholder = page.getByLabel('Scan of typ een kaart, rijksregisternummer, naam of geboortedatum')
  const person = page.getByRole('region', { name: 'Pashouder' })
  const done = page.getByRole('heading', { name: 'De kaart is geregistreerd' })

  return {
    page,
    passholder,
    person,
    done,
    cardNumber: page.getByRole('textbox', { name: 'Nummer van de nieuwe kaart' }),
    voucher: page.getByRole('textbox', { name: 'Vouchernummer' }),
    endDate: page.getByRole('textbox', { name: 'Einde van het kansenstatuut' }),
    price: page.getByRole('region', { name: 'In één oogopslag' }).getByRole('definition').last(),
    register: page.getByRole('button', {
      name: /^(Kaart registreren|Blokkeer oude kaart en registreer nieuwe)$/,
    }),

    async signIn(employee) {
      await signInOverHttp(page.context().request, origin, employee)
      await page.goto(origin)
    },

    async signInOnScreen(employee, path = '/') {
      await page.goto(origin + path)
      await page.getByRole('button', { name: 'Aanmelden met UiTID' }).click()
      await page.getByRole('button', { name: employee }).click()
      await page.waitForURL((url) => url.origin === origin)
    },

    async workAt(name) {
      await page.getByRole('button', { name }).click()
      await expect(passholder).toBeVisible()
    },

    async find(identification, name = '') {
      // A text pasted as a whole that can only be such a number is looked up immediately.
      await passholder.fill(identification)
      await expect(person.getByRole('button', { name: 'Andere pashouder' })).toBeVisible()
      await expect(person).toContainText(name)
    },

    async choose(reason) {
      const radio = page.getByRole('radio', { name: reason })
      // Not `check`, which verifies immediately: on a busy machine the page draws the choice a moment later.
      if (!(await radio.isChecked())) await radio.click()
      await expect(radio).toBeChecked()
    },

    async scan(code) {
      await typeAsScanner(page, code)
    },

    async messageOf(field) {
      const ids = await field.getAttribute('aria-describedby')
      return (await page.locator(`#${ids ?? ''}`).textContent()) ?? ''
    },
  }
}
