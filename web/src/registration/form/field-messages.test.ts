import { FIELD_PROBLEMS, FORM_FIELDS } from '@balie/shared'
import { lingui } from '@lingui/vite-plugin'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { expect, test } from 'vitest'
import type * as fieldMessages from './field-messages.ts'

type FieldMessages = typeof fieldMessages
const WEB = fileURLToPath(new URL('../../../', import.meta.url))

// Through the build's own transformation, since it is that which turns a sentence in the code into a message.
const { module } = await runnerImport<FieldMessages>(join(WEB, 'src/registration/form/field-messages.ts'), {
  root: WEB,
  plugins: [lingui({ cwd: WEB, macroTransform: true })],
  logLevel: 'silent',
})

test('every problem with every field has a sentence', () => {
  for (const field of FORM_FIELDS) {
    for (const problem of FIELD_PROBLEMS) {
      expect(module.fieldMessage(field, problem).message, `${field} ${problem}`).toMatch(/^[A-Z].*\.$/)
    }
  }
})

test('a missing value has a sentence for its field', () => {
  expect(module.fieldMessage('uid', 'REQUIRED').message).toContain('pashouder')
  expect(module.fieldMessage('uitpasNumber', 'REQUIRED').message).toContain('nieuwe kaart')
})

test('an unknown code still gives a sentence', () => {
  expect(module.fieldMessage('voucherNumber', 'Too big').message).toBe('Vul dit nog in.')
})
