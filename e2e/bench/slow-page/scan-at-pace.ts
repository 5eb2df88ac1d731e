import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { look } from '../../support/person-keys.ts'
import { scanKeys } from '../../support/scanner-keys.ts'

const SCANNER_GAP_MS = 15

/** Scans at the pace of a scanner, by the clock, so that waiting in the queue of a slow PC counts too. */
export async function scanAtPace(page: Page, code: string): Promise<void> {
  await look(page)
  const session = await page.context().newCDPSession(page)
  const handled: Promise<unknown>[] = []
  for (const { code: place, key, text = '', windowsVirtualKeyCode, modifiers = 0 } of scanKeys(code)) {
    const press = { code: place, key, windowsVirtualKeyCode, modifiers }
    handled.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...press }))
    handled.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press }))
    await pause(SCANNER_GAP_MS)
  }
  await Promise.all(handled)
  await session.detach()
}
