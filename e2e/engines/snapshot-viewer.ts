import { once } from 'node:events'
import { join } from 'node:path'
import express from 'express'
import { portOf } from '../support/free-port.ts'
import type { Looked } from '../support/layout-findings.ts'
import { startDisplay } from './display.ts'
import type { Engine, EngineName } from './engine.ts'
import { startEngine } from './start-engine.ts'

const BUILT_PAGE = join(import.meta.dirname, '../../web/dist')
const HEIGHT = 844
const SMALLEST_WINDOW = 500
/** A frame is used, since it can be narrower than any window that a browser allows. */
const VIEWER_PAGE = `<!doctype html><style>body { margin: 0 } iframe { border: 0; display: block }</style><iframe></iframe>`

/** A browser that draws snapshots of the page. */
export interface SnapshotViewer extends Looked {
  name: EngineName
  /** Draws a snapshot. */
  show(snapshot: string): Promise<void>
  /** Sets the width of the drawing. */
  resize(width: number): Promise<void>
  /** Returns a picture of the whole drawing, as PNG. */
  picture(): Promise<Uint8Array>
  close(): Promise<void>
}

/** Starts a browser that draws snapshots. */
export async function startSnapshotViewer(name: EngineName): Promise<SnapshotViewer> {
  const display = await startDisplay()
  const engine = await startEngine(name, display)
  await display.focus()
  const viewer = await openSnapshotViewer(name, engine)
  return {
    ...viewer,
    async close() {
      await engine.close()
      await display.close()
      await viewer.close()
    },
  }
}

/** Makes a running browser draw snapshots, and starts a server with the files that they refer to. */
export async function openSnapshotViewer(name: EngineName, engine: Engine): Promise<SnapshotViewer> {
  let shown = ''
  const app = express()
  app.get('/viewer', (_, response) => void response.type('html').send(VIEWER_PAGE))
  app.get(
    '/snapshot',
    (_, response) => void response.set('cache-control', 'no-store').type('html').send(shown),
  )
  app.use(express.static(BUILT_PAGE))
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  await engine.open(`http://127.0.0.1:${portOf(server.address())}/viewer`)

  return {
    name,
    async show(snapshot) {
      shown = snapshot
      await engine.run(drawSnapshot, HEIGHT)
    },
    resize: (width) => engine.run(resizeFrame, { width, height: HEIGHT }),
    evaluate: <Result>(inPage: () => Result) => engine.run(runInFrame<Result>, inPage.toString()),
    async picture() {
      const { width, height } = await engine.run(wholeFrame, undefined)
      await engine.resize(Math.max(width, SMALLEST_WINDOW), height)
      await engine.run(drawn, undefined)
      return engine.picture('iframe')
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Runs in the viewer: draws the snapshot, with its fonts, dialog and focus. */
async function drawSnapshot(height: number): Promise<void> {
  const frame = document.querySelector('iframe')
  if (!frame) throw new Error('There is no frame.')
  frame.height = String(height)
  await new Promise((resolve) => {
    frame.onload = resolve
    frame.src = `/snapshot?${performance.now()}`
  })
  const inside = frame.contentDocument
  if (!inside) throw new Error('The snapshot cannot be drawn.')
  inside.querySelector<HTMLDialogElement>('dialog[data-modal]')?.showModal()
  inside.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true })
  await inside.fonts.ready
}

/** Runs in the viewer. */
function resizeFrame({ width, height }: { width: number; height: number }): void {
  const frame = document.querySelector('iframe')
  if (!frame) return
  frame.width = String(width)
  frame.height = String(height)
}

/** Runs in the viewer: makes the frame as high as its content. */
function wholeFrame(): { width: number; height: number } {
  const frame = document.querySelector('iframe')
  const height = frame?.contentDocument?.documentElement.scrollHeight ?? 0
  if (frame) frame.height = String(height)
  return { width: frame?.clientWidth ?? 0, height }
}

/** Runs in the viewer: waits until the changes have been drawn. */
function drawn(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

/** Runs in the viewer: runs a function inside the frame, whose own classes it must see. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- Whoever gives the text knows what it gives.
function runInFrame<Result>(inPage: string): Result {
  const inside: object | null | undefined = document.querySelector('iframe')?.contentWindow
  if (!inside) throw new Error('There is no frame.')
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- What a text gives has no type.
  return Reflect.get(inside, 'eval')(`(${inPage})()`)
}
