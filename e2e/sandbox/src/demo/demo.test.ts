import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../index.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const page = async (path: string) => (await fetch(sandbox.url + path)).text()

it('leads from the front page to the barcodes', async () => {
  expect(await page('/')).toContain('href="/demo"')
})

it('draws every passholder, every voucher and the new cards, and shows what they are now', async () => {
  const before = await page('/demo')
  const { passholders, vouchers } = sandbox.state.all()
  for (const { inszNumber } of passholders)
    if (inszNumber !== null) expect(before.includes(`>${inszNumber}<`)).toBe(true)
  for (const { voucherNumber } of vouchers) expect(before.includes(`>${voucherNumber}<`)).toBe(true)
  expect(before.includes('>0930000000107<')).toBe(true)
  expect(before).toContain('Zoë D&#39;Hóndt &amp; Zonen')
  for (const [, id] of before.matchAll(/href="#([^"]+)"/g))
    expect(before).toContain(`<section id="${id ?? ''}"`)

  sandbox.control.putCard({ uitpasNumber: '0930000000107', status: 'BLOCKED' })
  const after = await page('/demo')
  expect(sectionOf(before, '0930000000107')).toBe('nieuw-1236-1')
  expect(sectionOf(after, '0930000000107')).toBe('niet-uit-te-geven')
})

function sectionOf(markup: string, number: string): string | undefined {
  return [...markup.slice(0, markup.indexOf(`>${number}<`)).matchAll(/<section id="([^"]+)"/g)].at(-1)?.[1]
}

/** Widths of bars and gaps of Code 128's start, stop and digit pairs, from the standard. */
it('draws digits as Code C, with quiet zones, two pixels a bar', async () => {
  const { barcode } = await import('./barcode.ts')
  const { markup } = barcode('1000000001')
  const width = Number(/width="(\d+)"/.exec(markup)?.[1])
  // Start, five pairs, check character, stop of 13 modules, and ten modules of quiet on either side.
  expect(width).toBe((11 + 5 * 11 + 11 + 13 + 2 * 10) * 2)
})
