import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildWithVite } from './build-with-vite.ts'

const folder = mkdtempSync(join(tmpdir(), 'built-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a build that fails says why, without a stack of ours', () => {
  const build = join(import.meta.dirname, '../commands/build.ts')
  const { status, stderr } = spawnSync(process.execPath, [build], { cwd: folder, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('The page could not be built.')
  expect(stderr).not.toMatch(/^\s+at /m)
})

test('a page is built for production although NODE_ENV says otherwise', async () => {
  expect(process.env['NODE_ENV']).toBe('test')
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="/main.js"></script>')
  writeFileSync(join(folder, 'main.js'), 'document.title = `built for ${process.env.NODE_ENV}`')
  expect(await buildWithVite([], folder)).toMatchObject({ code: 0 })
  const assets = join(folder, 'dist/assets')
  const built = readdirSync(assets).map((file) => readFileSync(join(assets, file), 'utf8'))
  expect(built.join('')).toContain('built for production')
})
