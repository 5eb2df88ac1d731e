import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ownFailure } from '../../bff/src/http/problem.ts'
import { OWN_PROBLEM_CODES } from '../../shared/src/problem.ts'

const CONTRACT = new URL('../../docs/spec/contract.md', import.meta.url)

it.each(OWN_PROBLEM_CODES)('contract.md names %s with its status', (code) => {
  const [, section = ''] = readFileSync(CONTRACT, 'utf8').split('## 3. Problems')
  const [table = ''] = section.split('\n## ')
  const rows = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  const statuses = rows.flatMap(([, , status = '', codes = '']) =>
    codes.includes(`\`${code}\``) ? [status] : [],
  )
  expect(statuses.join()).toContain(String(ownFailure(code).status))
})
