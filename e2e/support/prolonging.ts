import type { Page } from '@playwright/test'
import type { Stack } from './stack.ts'
import { thisYear } from './this-year.ts'

/** People of the sandbox whose kansenstatuut lapsed, or is about to. */
export const PIET = {
  card: '0930010005013',
  name: 'Piet Verlopen',
  uid: 'a0000000-0000-4000-8000-000000000005',
}
export const GREET = { card: '0930010006011', name: 'Greet Genade' }

/** The end date that is offered first. */
export const OFFERED = `30/04/${String(thisYear() + 1)}`

/** The prolongations that reached the service. */
export const sentProlongations = (stack: Stack) =>
  stack.sandbox.control.calls().filter(({ call }) => call === 'prolong')

export const prolongDate = (page: Page) => page.getByRole('textbox', { name: 'Verlengen tot en met' })
export const prolongButton = (page: Page) => page.getByRole('button', { name: 'Verlengen', exact: true })
