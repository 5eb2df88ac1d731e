import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'

const BUDGET_BYTES = 4096

test('the decoder adds less than 4 KiB to the page', { timeout: 60_000 }, async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: new URL('decoder.ts', import.meta.url).pathname, formats: ['iife'], name: 'scanner' },
      minify: true,
      // The page has the schemas anyway; what counts is what the decoder adds to it.
      rolldownOptions: { external: [/^zod/], treeshake: { moduleSideEffects: false } },
    },
  })
  const bundles: (Rolldown.RolldownOutput | Rolldown.RolldownWatcher)[] = [built].flat()
  const code = bundles
    .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
    .map((file) => (file.type === 'chunk' ? file.code : ''))
    .join('')
  expect(code.length).toBeGreaterThan(1000)
  expect(gzipSync(code, { level: 9 }).byteLength).toBeLessThan(BUDGET_BYTES)
})
