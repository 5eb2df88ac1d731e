import { ESLint, Linter } from 'eslint'
import { expect, it, vi } from 'vitest'

// The first case loads ESLint's whole configuration, whose duration isn't under test.
vi.setConfig({ testTimeout: 120_000 })

// Boundaries that are not imports, each with a planted violation.
const PLANTED = [
  { file: 'shared/src/card.ts', rule: 'no-restricted-syntax', code: 'export const now = new Date()' },
  { file: 'shared/src/card.ts', rule: 'no-restricted-syntax', code: 'export const now = Date.now()' },
  { file: 'shared/src/card.ts', rule: 'no-restricted-syntax', code: 'export const luck = Math.random()' },
  {
    file: 'bff/src/app.ts',
    rule: 'no-restricted-globals',
    code: "export const page = fetch('https://example.com')",
  },
  { file: 'bff/src/app.ts', rule: 'no-restricted-properties', code: 'export const port = process.env.PORT' },
  {
    file: 'web/src/app.tsx',
    rule: 'no-restricted-imports',
    code: "import * as z from 'zod'; export default z",
  },
]

it.each(PLANTED)('$file may not say: $code', async ({ file, rule, code }) => {
  const root = new URL('../..', import.meta.url).pathname
  const config: unknown = await new ESLint({ cwd: root }).calculateConfigForFile(file)
  expect(config).toHaveProperty(['rules', rule])
  const { rules } = config as { rules: Linter.RulesRecord }
  const globals = { fetch: 'readonly', process: 'readonly' } as const
  const messages = new Linter().verify(code, [
    { languageOptions: { globals }, rules: { [rule]: rules[rule] ?? 'off' } },
  ])
  expect(messages.map(({ ruleId }) => ruleId)).toEqual([rule])
})
