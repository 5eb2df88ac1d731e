import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const ROOT = new URL('../..', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')
const [, ofBff = '', ofPage = ''] = read('docs/dependencies.md').split('\n## ')

/** Returns the runtime dependencies of a package, except workspace packages. */
function dependenciesOf(folder: string): string[] {
  const { dependencies } = JSON.parse(read(`${folder}/package.json`)) as {
    dependencies: Record<string, string>
  }
  return Object.keys(dependencies).filter((name) => !name.startsWith('@balie/'))
}

it.each([
  ['bff', ofBff, []],
  ['web', ofPage, ['zod']],
])('every package that %s runs on is counted and defended', (folder, section, elsewhere: string[]) => {
  const present = dependenciesOf(folder).filter((name) => !elsewhere.includes(name))
  const [heading = '', ...lines] = section.split('\n')
  const table = lines.filter((line) => line.startsWith('| `')).map((line) => line.split('|')[1] ?? '')
  const defended = table.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
  expect(defended.toSorted()).toEqual(present.toSorted())
  expect(heading).toContain(String(present.length))
})
