import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const PAGE = readFileSync(join(ROOT, 'docs/settings.md'), 'utf8')
/** A name with an underscore in capitals, as settings and codes have it. */
const NAME = /`([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)(?:=[^`]*)?`/g
/** Names defined elsewhere: by OpenTelemetry and the kernel. */
const OF_OTHERS = ['OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_RESOURCE_ATTRIBUTES', 'TCP_USER_TIMEOUT']

it('docs/settings.md names every setting that the BFF reads', () => {
  const lines = grep('^ +[A-Z][A-Z0-9_]+: ', 'bff/src/config', ':(exclude)*.test.ts')
  const read = lines.map((line) => line.trim().replace(/:.*/, ''))
  expect(read).toContain('UITPAS_API_URL')
  const settings = new Set(read.filter((name) => !name.startsWith('OTEL_')))
  expect([...settings].filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([])
})

it('docs/settings.md has the default of every setting that is a number', () => {
  const numbers = grep('[A-Z_]+: wholeNumber\\(', 'bff/src/config', ':(exclude)*.test.ts').flatMap((line) => [
    ...line.matchAll(/([A-Z_]+): wholeNumber\(([\d_]+),/g),
  ])
  const wanted = numbers.map(([, name = '', fallback = '']) => [name, fallback.replaceAll('_', '')] as const)
  expect(wanted).toContainEqual(['SESSION_MAX_HOURS', '10'])
  const rows = PAGE.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  const isWritten = ([name, fallback]: readonly [string, string]) =>
    rows.some(
      ([, names = '', value = '']) => names.startsWith(`\`${name}\``) && value.startsWith(`\`${fallback}\``),
    )
  expect(wanted.filter((setting) => !isWritten(setting))).toEqual([])
})

it('every setting or code that a document names is one that the code knows', () => {
  const cited = grep(NAME.source.replaceAll('(?:', '('), '*.md')
    .flatMap((line) => [...line.matchAll(NAME)].map(([, name = '']) => name))
    .filter((name) => !name.endsWith('_'))
  expect(cited).toContain('SESSION_SECRET')
  const code = execFileSync(
    'git',
    ['grep', '-hE', '[A-Z]_[A-Z]', '--', '*.ts', '*.tsx', '*.mjs', '*.xml', 'deploy'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  const known = new Set([...(code.match(/[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+/g) ?? []), ...OF_OTHERS])
  expect([...new Set(cited)].filter((name) => !known.has(name))).toEqual([])
})

function grep(pattern: string, ...paths: string[]): string[] {
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 } as const
  return execFileSync('git', ['grep', '-hE', pattern, '--', ...paths], options)
    .split('\n')
    .filter(Boolean)
}
