import { test as base } from '@playwright/test'
import { startStack, type Stack } from '../support/stack.ts'
import { startDisplay } from './display.ts'
import type { EngineName } from './engine.ts'
import { type SnapshotViewer, openSnapshotViewer } from './snapshot-viewer.ts'
import { type Person, personAt } from './person.ts'
import { startEngine } from './start-engine.ts'

export interface EngineFixtures {
  /** Which browser; each is a project of playwright.config.ts. */
  engineName: EngineName
  stack: Stack
  /** One browser for all tests of a worker: starting one takes longer than a test. */
  atScreen: Person
  /** The same browser, for drawing what Chromium reached. */
  viewer: SnapshotViewer
}

interface TestFixtures {
  /** A person who isn't signed in. */
  person: Person
}

export const test = base.extend<TestFixtures, EngineFixtures>({
  engineName: ['chromium', { option: true, scope: 'worker' }],

  stack: [
    async ({}, use) => {
      const stack = await startStack()
      await use(stack)
      await stack.close()
    },
    { scope: 'worker' },
  ],

  atScreen: [
    async ({ engineName }, use) => {
      const display = await startDisplay()
      await display.useLayout('be')
      const engine = await startEngine(engineName, display)
      await display.focus()
      await use(personAt(engine, display))
      await engine.close()
      await display.close()
    },
    { scope: 'worker' },
  ],

  viewer: [
    async ({ atScreen, engineName }, use) => {
      const viewer = await openSnapshotViewer(engineName, atScreen.engine)
      await use(viewer)
      await viewer.close()
    },
    { scope: 'worker' },
  ],

  person: async ({ atScreen, stack }, use, testInfo) => {
    stack.forget()
    await atScreen.engine.open(`${stack.origin}/scanner`)
    await atScreen.engine.forget()
    await atScreen.useLanguage('nl')
    await use(atScreen)
    if (testInfo.status === testInfo.expectedStatus) return
    const body = Buffer.from(await atScreen.engine.picture('body'))
    await testInfo.attach('screen', { body, contentType: 'image/png' })
  },
})

export { expect } from '@playwright/test'
