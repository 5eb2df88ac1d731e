import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')

/** The rows of the tables that say for a requirement how it is met, and by which tests that is shown. */
function rows(): { requirement: string; how: string; tests: string }[] {
  return text
    .split(/^\| requirement .*\n\|.*\n/m)
    .slice(1)
    .flatMap((table) => table.slice(0, /^(?!\|)/m.exec(table)?.index ?? table.length).split('\n'))
    .filter((line) => line.startsWith('|'))
    .map((line) => {
      const [, requirement = '', how = '', tests = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
      return { requirement, how, tests }
    })
}

/** The tests that a cell names: a file once, then the names in it. */
function named(cell: string): { file: string; name: string }[] {
  let file = ''
  return [...cell.matchAll(/`([^`]+)`|“([^”]+)”/g)].flatMap(([, path, name]) => {
    file = path ?? file
    return name === undefined ? [] : [{ file, name }]
  })
}

const tests = rows().flatMap((row) =>
  named(row.tests).map((test) => ({ ...test, requirement: row.requirement })),
)

describe('the tables of docs/security.md', () => {
  it('are all of them', () => {
    expect(rows().length).toBeGreaterThan(60)
  })

  it.each(rows())('$requirement names at least one test', (row) => {
    expect(named(row.tests).length).toBeGreaterThan(0)
  })

  it.each(tests)('$requirement: $file has “$name”', ({ file, name }) => {
    expect(file).toMatch(/\.(?:test|spec)\.tsx?$/)
    const source = readFileSync(join(ROOT, file), 'utf8').replaceAll(/\s+/g, ' ')
    const quoted = [`'${name}'`, `"${name}"`, `\`${name}\``]
    expect(quoted.some((title) => new RegExp(`(?:it|test|\\))\\( ?${escape(title)}`).test(source))).toBe(true)
  })

  it.each(rows())('$requirement speaks of files that there are', ({ how }) => {
    for (const [, path = ''] of how.matchAll(/`([\w./-]+\/[\w./-]+|\.[\w.-]+\.mjs)`/g))
      expect(existsSync(join(ROOT, path)), path).toBe(true)
  })
})

function escape(pattern: string): string {
  return pattern.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
