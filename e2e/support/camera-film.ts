import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import bwipjs from 'bwip-js/node'

const WIDTH = 640
const HEIGHT = 480
const BAR_PX = 3
const TOP = 140
const BOTTOM = 340
const WHITE = 235
const BLACK = 16
const NO_COLOUR = 128

/**
 * Makes the film for Chromium's fake camera: a card with this text as a Code 128 barcode, slightly off the middle.
 *
 * @returns the file, in a folder of its own
 */
export function filmOfBarcode(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'balie-film-')), 'camera.y4m')
  const brightness = Buffer.alloc(WIDTH * HEIGHT, WHITE)
  for (const [from, to] of barsOf(text)) {
    for (let y = TOP; y < BOTTOM; y++) brightness.fill(BLACK, y * WIDTH + from, y * WIDTH + to)
  }
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), brightness, colours])
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(file, Buffer.concat([head, frame, frame]))
  return file
}

/** Returns the positions of the black bars, in pixels. */
function barsOf(text: string): [from: number, to: number][] {
  const [symbol] = bwipjs.raw({ bcid: 'code128', text })
  if (!symbol || !('sbs' in symbol)) throw new Error('No barcode')
  let x = 90
  return symbol.sbs.flatMap((width, index): [number, number][] => {
    const from = x
    x += width * BAR_PX
    // Bars and spaces take turns, a bar first.
    return index % 2 === 0 ? [[from, x]] : []
  })
}
