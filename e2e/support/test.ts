import { test as base } from '@playwright/test'
import { type CounterScreen, counterScreen } from './counter.ts'
import { type Stack, startStack } from './stack.ts'

interface WorkerFixtures {
  stack: Stack
}

interface TestFixtures {
  counter: CounterScreen
  /** What the page wrote to the console that no test expects: everything that is an error there fails the test. */
  consoleErrors: string[]
}

/** A response that a test provokes is shown by Chromium as an error of loading; it is none of the page's. */
const PROVOKED =
  /Failed to load resource: (the server responded with a status of|net::ERR_(INTERNET_DISCONNECTED|FAILED))/

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    async ({}, use) => {
      const stack = await startStack()
      await use(stack)
      await stack.close()
    },
    { scope: 'worker' },
  ],

  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !PROVOKED.test(message.text())) errors.push(message.text())
      })
      page.on('pageerror', (error) => errors.push(error.message))
      await use(errors)
      if (errors.length > 0) throw new Error(`The page's console says:\n${errors.join('\n')}`)
    },
    { auto: true },
  ],

  counter: async ({ page, stack }, use) => {
    stack.forget()
    await use(counterScreen(page, stack.origin))
  },
})

export { expect } from '@playwright/test'
