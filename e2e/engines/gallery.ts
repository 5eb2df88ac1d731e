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
const WALL = `<!doctype html><style>body { margin: 0 } iframe { border: 0; display: block }</style><iframe></iframe>`

/** A browser that draws casts of the page. */
export interface Gallery extends Looked {
  name: EngineName
  /** Draws a cast. */
  hang(cast: string): Promise<void>
  /** Sets the width of the drawing. */
  resize(width: number): Promise<void>
  /** Returns a picture of the whole drawing, as PNG. */
  picture(): Promise<Uint8Array>
  close(): Promise<void>
}

/** Starts a browser that draws casts. */
export async function startGallery(name: EngineName): Promise<Gallery> {
  const display = await startDisplay()
  const engine = await startEngine(name, display)
  await display.focus()
  const gallery = await openGallery(name, engine)
  return {
    ...gallery,
    async close() {
      await engine.close()
      await display.close()
      await gallery.close()
    },
  }
}

/** Makes a running browser draw casts, and starts a server with the files that they refer to. */
export async function openGallery(name: EngineName, engine: Engine): Promise<Gallery> {
  let hung = ''
  const app = express()
  app.get('/wall', (_, response) => void response.type('html').send(WALL))
  app.get('/cast', (_, response) => void response.set('cache-control', 'no-store').type('html').send(hung))
  app.use(express.static(BUILT_PAGE))
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  await engine.open(`http://127.0.0.1:${portOf(server.address())}/wall`)

  return {
    name,
    async hang(cast) {
      hung = cast
      await engine.run(drawCast, HEIGHT)
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

/** Runs in the wall: draws the cast, with its fonts, dialog and focus. */
async function drawCast(height: number): Promise<void> {
  const frame = document.querySelector('iframe')
  if (!frame) throw new Error('There is no frame.')
  frame.height = String(height)
  await new Promise((resolve) => {
    frame.onload = resolve
    frame.src = `/cast?${performance.now()}`
  })
  const inside = frame.contentDocument
  if (!inside) throw new Error('The cast cannot be drawn.')
  inside.querySelector<HTMLDialogElement>('dialog[data-modal]')?.showModal()
  inside.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true })
  await inside.fonts.ready
}

/** Runs in the wall. */
function resizeFrame({ width, height }: { width: number; height: number }): void {
  const frame = document.querySelector('iframe')
  if (!frame) return
  frame.width = String(width)
  frame.height = String(height)
}

/** Runs in the wall: makes the frame as high as its content. */
function wholeFrame(): { width: number; height: number } {
  const frame = document.querySelector('iframe')
  const height = frame?.contentDocument?.documentElement.scrollHeight ?? 0
  if (frame) frame.height = String(height)
  return { width: frame?.clientWidth ?? 0, height }
}

/** Runs in the wall: waits until the changes have been drawn. */
function drawn(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

/** Runs in the wall: runs a function inside the frame, whose own classes it must see. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- Whoever gives the text knows what it gives.
function runInFrame<Result>(inPage: string): Result {
  const inside: object | null | undefined = document.querySelector('iframe')?.contentWindow
  if (!inside) throw new Error('There is no frame.')
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call -- What a text gives has no type.
  return Reflect.get(inside, 'eval')(`(${inPage})()`)
}
