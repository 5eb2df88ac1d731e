import { test as base } from '@playwright/test'
import { type CounterScreen, counterScreen } from './counter.ts'
import { type Stack, startStack } from './stack.ts'

export interface WorkerFixtures {
  /** A seed for the style of the sandbox's answers; plain without one. */
  styleSeed: number | undefined
  stack: Stack
}

interface TestFixtures {
  counter: CounterScreen
  /** Starts a stack of this test's own. It ends after the page, whose requests would fail otherwise. */
  startOwnStack: (environment: Record<string, string>) => Promise<Stack>
  /** Unexpected messages of the page on the console: any error there fails the test. */
  consoleErrors: string[]
}

/** Chromium logs a response that a test provokes as a loading error, which isn't the page's fault. */
const PROVOKED =
  /Failed to load resource: (the server responded with a status of|net::ERR_(INTERNET_DISCONNECTED|FAILED))/

export const test = base.extend<TestFixtures, WorkerFixtures>({
  styleSeed: [undefined, { option: true, scope: 'worker' }],

  stack: [
    async ({ styleSeed }, use) => {
      const stack = await startStack({}, { style: styleSeed === undefined ? undefined : { seed: styleSeed } })
      await use(stack)
      await stack.close()
    },
    { scope: 'worker' },
  ],

  startOwnStack: [
    async ({}, use) => {
      const stacks: Stack[] = []
      await use(async (environment) => {
        const stack = await startStack(environment)
        stacks.push(stack)
        return stack
      })
      for (const stack of stacks) await stack.close()
    },
    // Set up before the page, by the next fixture, so it ends after it.
    { auto: true },
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
