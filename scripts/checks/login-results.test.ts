import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LOGIN_RESULTS } from '../../shared/src/login-result.ts'

const ROOT = new URL('../..', import.meta.url)

it.each([
  ['docs/spec/contract.md', '## 4. Signing in'],
  ['docs/operations.md', '**An employee who can’t sign in**'],
])('%s names each way in which a sign-in ends', (file, start) => {
  const text = readFileSync(new URL(file, ROOT), 'utf8').replaceAll("'", '’')
  const [, section = ''] = text.split(start)
  const [table = ''] = section.split('\n## ')
  const cells = table.split('\n').flatMap((line) => /^\| (`.*?) +\|/.exec(line)?.[1] ?? [])
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name))
  expect(named.toSorted()).toEqual(LOGIN_RESULTS.toSorted())
})
