import bwipjs from 'bwip-js/node'
import { Html } from '../html/html.ts'

/** Thickness of the thinnest bar, in pixels: enough for a hand scanner to read from a screen. */
const BAR_PX = 2
const HEIGHT_MM = 9

const drawn = new Map<string, Html>()

/** A text as a Code 128 barcode, with quiet zones; pairs of digits are packed as Code C. */
export function barcode(text: string): Html {
  const known = drawn.get(text)
  if (known) return known
  const svg = bwipjs.toSVG({
    bcid: 'code128',
    text,
    scale: BAR_PX,
    height: HEIGHT_MM,
    paddingwidth: 10,
    paddingheight: 2,
    backgroundcolor: 'FFFFFF',
  })
  const width = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)
  const size = width ? ` width="${width[1] ?? ''}" height="${width[2] ?? ''}"` : ''
  const image = new Html(svg.replace('<svg ', `<svg${size} role="img" aria-label="Code 128" `))
  drawn.set(text, image)
  return image
}
