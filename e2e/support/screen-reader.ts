import type { Page } from '@playwright/test'
import * as z from 'zod/mini'

const axNodeSchema = z.object({
  nodes: z.array(
    z.object({
      ignored: z.boolean(),
      role: z.optional(z.object({ value: z.unknown() })),
      name: z.optional(z.object({ value: z.unknown() })),
      description: z.optional(z.object({ value: z.unknown() })),
      properties: z.optional(
        z.array(z.object({ name: z.string(), value: z.object({ value: z.optional(z.unknown()) }) })),
      ),
    }),
  ),
})

/** States that are read out with a control. */
const STATES = ['checked', 'invalid', 'expanded', 'pressed', 'busy', 'required']

/** Collects the output of a screen reader: the focused element, and the announcements of live regions. */
export interface ScreenReader {
  /** Returns role, name, states and description of the focused element, from Chromium's accessibility tree. */
  focus(): Promise<string>
  /** Returns the announcements since the last call, in order. */
  heard(): Promise<string[]>
}

/** Call it before opening the page. */
export async function screenReader(page: Page): Promise<ScreenReader> {
  await page.addInitScript(() => {
    const announced: string[] = []
    Object.assign(window, { announced })
    const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'
    const last = new WeakMap<Element, string>()
    new MutationObserver((changes) => {
      const regions = new Set<Element>()
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest(LIVE)
        if (region) regions.add(region)
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue
          // An alert is read when it appears; a polite region only if it was there before.
          for (const alert of node.matches('[role="alert"]')
            ? [node]
            : node.querySelectorAll('[role="alert"]'))
            regions.add(alert)
        }
      }
      for (const region of regions) {
        const text = region instanceof HTMLElement ? region.innerText.replace(/\s+/g, ' ').trim() : ''
        if (text !== last.get(region) && text !== '' && region.isConnected) announced.push(text)
        last.set(region, text)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  return {
    async focus() {
      const session = await page.context().newCDPSession(page)
      const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
      const objectId = result.objectId ?? ''
      const tree = await session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false })
      await session.detach()
      const node = axNodeSchema.parse(tree).nodes.find(({ ignored }) => !ignored)
      const states = (node?.properties ?? []).flatMap(({ name, value }) =>
        STATES.includes(name) && value.value !== false && value.value !== 'false' ? [name] : [],
      )
      const said = [node?.role?.value, node?.name?.value, ...states.sort(), node?.description?.value]
      return said.filter((part) => part !== undefined && part !== '').join(', ')
    },
    heard() {
      return page.evaluate(() => (window as unknown as { announced: string[] }).announced.splice(0))
    },
  }
}
