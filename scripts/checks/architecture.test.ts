import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

function foldersOf(path: string): string[] {
  const entries = readdirSync(new URL(`../../${path}`, import.meta.url), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

it.each(['bff/src', 'bff/src/registrations', 'bff/src/uitpas', 'web/src', 'web/src/registration', 'scripts'])(
  'docs/architecture.md names every folder of %s',
  (path) => {
    const page = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8')
    const folders = foldersOf(path)
    expect(folders.length).toBeGreaterThan(0)
    expect(folders.filter((name) => !new RegExp(`(?<![\\w-])${name}/`).test(page))).toEqual([])
  },
)
