import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from '../../bff/test/browser.ts'

const CLIENTS = 8
const BEFORE_AND_AFTER_MS = 2000

/**
 * Looks at the page and registers cards, eight clients at a time, while something is replaced.
 *
 * @param nextWish makes the request of each registration
 * @returns the requests that failed, or were answered by a proxy's error or by a lost session
 */
export async function upgradeUnderLoad(options: {
  browser: Browser
  nextWish: () => unknown
  replace: () => Promise<void>
}): Promise<string[]> {
  const { browser, nextWish, replace } = options
  const answers: Record<string, number> = {}
  const failures: string[] = []
  let isRunning = true

  async function client() {
    while (isRunning) {
      await send('GET', '/api/session')
      await send('GET', '/')
      await send('POST', '/api/registrations', nextWish())
    }
  }

  async function send(method: string, path: string, body?: unknown) {
    try {
      const { status } = await browser.send(method, path, body, { 'idempotency-key': randomUUID() })
      answers[status] = (answers[status] ?? 0) + 1
      if (status >= 500 || status === 401) failures.push(`${method} ${path}: ${String(status)}`)
    } catch (error) {
      failures.push(
        `${method} ${path}: ${error instanceof Error ? `${error.message} ${String(error.cause)}` : 'failed'}`,
      )
    }
  }

  const clients = Array.from({ length: CLIENTS }, client)
  await wait(BEFORE_AND_AFTER_MS)
  await replace()
  await wait(BEFORE_AND_AFTER_MS)
  isRunning = false
  await Promise.all(clients)
  console.log(
    `upgrade under load: ${Object.entries(answers)
      .map(([status, count]) => `${String(count)} × ${status}`)
      .join(', ')}`,
  )
  for (const failure of failures) console.log(failure)
  return failures
}
