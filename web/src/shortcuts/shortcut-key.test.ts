import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shortcutOf } from './shortcut-key.ts'

const PLAIN = {
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  defaultPrevented: false,
}

describe('a shortcut', () => {
  test.each([
    [{ key: '1', code: 'Digit1' }, '1'],
    [{ key: '&', code: 'Digit1' }, '1'],
    [{ key: '§', code: 'Digit6' }, '6'],
    [{ key: '-', code: 'Digit6' }, '6'],
    [{ key: '3', code: 'Numpad3' }, '3'],
    [{ key: '1', code: 'Digit1', shiftKey: true }, '1'],
    [{ key: 'n', code: 'KeyN' }, 'n'],
    [{ key: 'N', code: 'KeyN', shiftKey: true }, 'n'],
    [{ key: '?', code: 'KeyM', shiftKey: true }, '?'],
    [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
    [{ key: 'Enter', code: 'Enter', ctrlKey: true }, 'Ctrl+Enter'],
    [{ key: 'Escape', code: 'Escape' }, 'Escape'],
    [{ key: 'Delete', code: 'Delete', shiftKey: true }, 'Shift+Delete'],
  ])('%j is %s', (press, shortcut) => {
    expect(shortcutOf({ ...PLAIN, ...press }, false)).toBe(shortcut)
  })

  test.each([
    { key: 'n', code: 'KeyN', ctrlKey: true },
    { key: 'n', code: 'KeyN', altKey: true },
    { key: '1', code: 'Digit1', metaKey: true },
    { key: '1', code: 'Digit1', repeat: true },
    { key: 'Enter', code: 'Enter', ctrlKey: true, repeat: true },
    { key: '1', code: 'Digit1', defaultPrevented: true },
    { key: 'Enter', code: 'Enter' },
    { key: 'Delete', code: 'Delete' },
    { key: 'Tab', code: 'Tab' },
    { key: 'Shift', code: 'ShiftLeft', shiftKey: true },
  ])('%j isn’t one', (press) => {
    expect(shortcutOf({ ...PLAIN, ...press }, false)).toBeUndefined()
  })

  test('is never a character during typing', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 6 }),
        fc.string(),
        fc.boolean(),
        (key, code, shiftKey) => {
          expect(shortcutOf({ ...PLAIN, key, code, shiftKey }, true)).toBeUndefined()
        },
      ),
    )
    expect(shortcutOf({ ...PLAIN, key: 'Enter', ctrlKey: true }, true)).toBe('Ctrl+Enter')
  })
})
