import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const RULES = join(ROOT, 'shared/src/reason-rules.ts')
/** Files with words for reasons: the page, its help, and the list of a day in each language. */
const WORDS = [
  'web/src/reason/reason-text.ts',
  'web/src/reason/reason-help.ts',
  ...['nl', 'fr', 'en', 'de'].map((language) => `bff/src/messages/day/${language}.ts`),
]

it('a seventh reason is one row: the compiler asks for its words, and for nothing else', () => {
  expect(filesWithErrors((text) => text)).toEqual([])
  const withSeventh = (text: string) =>
    text.replace(
      '  EXTRA_CARD: {',
      "  SEVENTH: { ...JOINING, editions: ['2020'], needs: 'card', right: 'register' },\n  EXTRA_CARD: {",
    )
  expect(filesWithErrors(withSeventh)).toEqual(WORDS.toSorted())
})

/** Compiles the code that knows reasons with a changed table; returns the files in which something is missing. */
function filesWithErrors(change: (rules: string) => string): string[] {
  const config = join(ROOT, 'web/tsconfig.json')
  const parsed = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  )
  const options = { ...parsed?.options, noEmit: true, composite: false, incremental: false }
  const host = ts.createCompilerHost(options)
  const original = ts.createCompilerHost(options)
  host.readFile = (path) => {
    const text = original.readFile(path)
    return path === RULES && text !== undefined ? change(text) : text
  }
  const users = ['old-card', 'reason-fit', 'end-date', 'form-fit', 'registration'].map(
    (name) => `shared/src/${name}.ts`,
  )
  const files = [...WORDS, ...users, 'bff/src/registrations/outcome/invalid-card.ts'].map((path) =>
    join(ROOT, path),
  )
  const program = ts.createProgram(files, options, host)
  const errors = ts.getPreEmitDiagnostics(program).flatMap(({ file }) => file?.fileName ?? [])
  return [...new Set(errors.map((path) => relative(ROOT, path)))].toSorted()
}

function fail({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '))
}
