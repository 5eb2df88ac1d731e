import type { Browser, Page } from '@playwright/test'
import * as z from 'zod/mini'

/** A task of the page's main thread, times in µs. `tdur` is processor time, so that a busy machine makes it no longer. */
interface Task {
  ts: number
  dur: number
  tdur: number
  isInput: boolean
  isDrawn: boolean
}

const EVENT = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  // Missing where a trace begins or ends within the event.
  dur: z._default(z.number(), 0),
  tdur: z._default(z.number(), 0),
  args: z.optional(z.object({ data: z.optional(z.object({ type: z.optional(z.string()) })) })),
})
const TRACE = z.object({ traceEvents: z.array(z.unknown()) })
type TraceEvent = z.infer<typeof EVENT>

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline']
const INPUT = /^(key(down|press|up)|pointer(down|up)|mouse(down|up)|click)$/
/** A frame that comes later than this after an event doesn't follow from it. */
const FRAME_US = 20_000
const US_PER_MS = 1000
const MS_PER_S = 1000

/**
 * Measures what a person waits for after each key and click: the work of the main thread from the event until the frame
 * that follows has been drawn.
 *
 * @param act the keys and clicks, done once what they lead to is on screen
 * @returns the longest, in ms of processor time; undefined if no frame came soon after an event
 */
export async function longestWork(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<number | undefined> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await act()
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
  const { traceEvents } = TRACE.parse(JSON.parse((await browser.stopTracing()).toString()))
  const events = traceEvents.flatMap((event) => EVENT.safeParse(event).data ?? [])
  const longest = longestWait(tasksOf(events))
  return longest === 0 ? undefined : longest / US_PER_MS
}

/**
 * Measures work that is always the same, much as a page does: texts, elements and their layout. Where it takes 25 ms of
 * processor time, it takes 100 ms on a PC that is four times slower.
 *
 * @returns what it takes, in ms of processor time
 */
export async function referenceWork(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
  const before = await spent()
  await page.evaluate(() => {
    const list = document.createElement('ul')
    list.style.cssText = 'position: absolute; visibility: hidden'
    document.body.append(list)
    const item = (turn: number, index: number) => {
      const element = document.createElement('li')
      element.textContent = JSON.stringify({ turn, index, at: `${turn}-${index}` })
      return element
    }
    for (let turn = 0; turn < 20; turn++) {
      list.replaceChildren(...Array.from({ length: 60 }, (_, index) => item(turn, index)))
      list.getBoundingClientRect()
    }
    list.remove()
  })
  const ms = ((await spent()) - before) * MS_PER_S
  await session.detach()
  return ms
}

/** Returns the tasks of the thread that handles input, in their order. */
function tasksOf(events: readonly TraceEvent[]): Task[] {
  const isInput = ({ name, args }: TraceEvent) =>
    name === 'EventDispatch' && INPUT.test(args?.data?.type ?? '')
  const input = events.find(isInput)
  if (!input) throw new Error('The trace has no key and no click.')
  const main = events.filter(({ pid, tid }) => pid === input.pid && tid === input.tid)
  const isWithin = (task: TraceEvent) => (event: TraceEvent) =>
    event.ts >= task.ts && event.ts < task.ts + task.dur
  const inputs = main.filter(isInput)
  const frames = main.filter(({ name }) => name === 'Commit')
  return main
    .filter(({ name }) => name === 'RunTask')
    .sort((one, other) => one.ts - other.ts)
    .map((task) => ({
      ...task,
      isInput: inputs.some(isWithin(task)),
      isDrawn: frames.some(isWithin(task)),
    }))
}

/** Returns the longest work from an event to its frame; whatever else runs in between delays the frame too. */
function longestWait(tasks: readonly Task[]): number {
  let longest = 0
  let waiting = 0
  let lastInputEnd = -Infinity
  for (const { ts, dur, tdur, isInput, isDrawn } of tasks) {
    if (isInput) lastInputEnd = ts + dur
    if (ts > lastInputEnd + FRAME_US) waiting = 0
    else waiting += tdur
    if (!isDrawn) continue
    longest = Math.max(longest, waiting)
    waiting = 0
    lastInputEnd = -Infinity
  }
  return longest
}
