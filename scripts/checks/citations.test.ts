import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const PAGES = ['new-card', 'service', 'rules', 'contract', 'outcome']
const CITATION = new RegExp(`\\b(${PAGES.join('|')})\\.md( §(\\d+(?:\\.\\d+)?))?`, 'g')
/** Documents that this repository does not hold, by the names under which they were cited once. */
const FOREIGN = /\b(?:design|style|house|uitpas-api)\.md\b/
const DECISION = /\b[Dd]ecisions? (\d{3})(?:(?:, | and )(\d{3}))*/g

/** Every file of code and prose that git tracks, or would. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:ts|tsx|mjs|css|md|sh|yml|conf)$/.test(file) && existsSync(join(ROOT, file)))
const texts = files.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))

describe('citations of the specification', () => {
  const cited = texts.flatMap(({ file, text }) =>
    [...text.matchAll(CITATION)].map(([citation, page = '', , section]) => ({
      file,
      citation,
      page,
      section,
    })),
  )

  it('are found at all', () => {
    expect(cited.length).toBeGreaterThan(40)
  })

  it.each(PAGES)('%s.md exists', (page) => {
    expect(existsSync(join(ROOT, 'docs/spec', `${page}.md`))).toBe(true)
  })

  it('resolve to a heading', () => {
    const headings = new Map(
      PAGES.map((page) => {
        const text = readFileSync(join(ROOT, 'docs/spec', `${page}.md`), 'utf8')
        return [page, new Set([...text.matchAll(/^##+ (\d+(?:\.\d+)?)\.? /gm)].map(([, number]) => number))]
      }),
    )
    const broken = cited.filter(
      ({ page, section }) => section !== undefined && !headings.get(page)?.has(section),
    )
    expect(broken).toEqual([])
  })
})

describe('citations of decisions', () => {
  it('resolve to a record', () => {
    const records = new Set(files.flatMap((file) => /^docs\/decisions\/(\d{3})-/.exec(file)?.[1] ?? []))
    expect(records.size).toBeGreaterThan(30)
    const broken = texts.flatMap(({ file, text }) =>
      [...text.matchAll(DECISION)].flatMap(([citation]) =>
        [...citation.matchAll(/\d{3}/g)]
          .filter(([number]) => !records.has(number))
          .map(([number]) => `${file}: ${number}`),
      ),
    )
    expect(broken).toEqual([])
  })
})

describe('documents outside the repository', () => {
  it('are not needed to understand it', () => {
    const outside = texts.filter(
      ({ file, text }) => file !== 'scripts/checks/citations.test.ts' && FOREIGN.test(text),
    )
    expect(outside.map(({ file }) => file)).toEqual([])
  })
})
