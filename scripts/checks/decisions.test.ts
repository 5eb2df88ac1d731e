import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../docs/decisions')

it('the index of decisions has one line for each record, under its own title, and no other', () => {
  const records = readdirSync(FOLDER).filter((name) => /^\d{3}-.*\.md$/.test(name))
  expect(records.length).toBeGreaterThan(0)
  const titled = records.map((name) => {
    const [first = ''] = readFileSync(join(FOLDER, name), 'utf8').split('\n')
    return `${name} ${first.replace(/^# \d{3}:? /, '')}`
  })
  const listed = [
    ...readFileSync(join(FOLDER, 'README.md'), 'utf8').matchAll(/^\| \[(.+?)\]\((.+?)\)/gm),
  ].map(([, title, name]) => `${name} ${title?.replace(/^\d{3} /, '')}`)
  expect(listed).toEqual(titled)
})
