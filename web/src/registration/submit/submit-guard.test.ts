import { expect, test } from 'vitest'
import { createSubmitGuard } from './submit-guard.ts'

function type(guard: ReturnType<typeof createSubmitGuard>, from: number, keys: number, gap: number): number {
  let at = from
  for (let key = 0; key < keys; key++, at += gap) guard.keyPressed({ repeat: false, at })
  return at - gap
}

test('thirteen digits and Enter on the focused button are a scan', () => {
  const guard = createSubmitGuard()
  guard.buttonFocused(0)
  const enterAt = type(guard, 5000, 14, 15)
  expect(guard.allows({ byPointer: false, at: enterAt + 1 })).toBe(false)
})

test('an Enter on the button that stood still is a decision', () => {
  const guard = createSubmitGuard()
  type(guard, 0, 14, 15)
  guard.buttonFocused(210)
  guard.keyPressed({ repeat: false, at: 900 })
  expect(guard.allows({ byPointer: false, at: 901 })).toBe(true)
})

test('an Enter right after the focus moved there is the rest of a scan', () => {
  const guard = createSubmitGuard()
  guard.buttonFocused(1000)
  guard.keyPressed({ repeat: false, at: 1499 })
  expect(guard.allows({ byPointer: false, at: 1499 })).toBe(false)
})

test('a held key is never a decision, also not when it is let go', () => {
  const guard = createSubmitGuard()
  guard.keyPressed({ repeat: false, at: 1000 })
  for (let at = 1500; at < 2000; at += 30) {
    guard.keyPressed({ repeat: true, at })
    expect(guard.allows({ byPointer: false, at })).toBe(false)
  }
  expect(guard.allows({ byPointer: false, at: 2005 })).toBe(false)
})

test('a pointer decides at any moment, and so does a screen reader that sends no key', () => {
  const guard = createSubmitGuard()
  const lastAt = type(guard, 0, 14, 15)
  expect(guard.allows({ byPointer: true, at: lastAt + 1 })).toBe(true)
  expect(guard.allows({ byPointer: false, at: lastAt + 499 })).toBe(false)
  expect(guard.allows({ byPointer: false, at: lastAt + 500 })).toBe(true)
})

test('a key decides nothing until all look-ups have been on screen for half a second; a pointer may', () => {
  const guard = createSubmitGuard()
  guard.buttonFocused(0)
  guard.lookUpsChanged({ busy: true, at: 100 })
  guard.keyPressed({ repeat: false, at: 5000 })
  expect(guard.allows({ byPointer: false, at: 5001 })).toBe(false)
  expect(guard.allows({ byPointer: true, at: 5001 })).toBe(true)
  guard.lookUpsChanged({ busy: false, at: 5100 })
  guard.keyPressed({ repeat: false, at: 5599 })
  expect(guard.allows({ byPointer: false, at: 5599 })).toBe(false)
  guard.keyPressed({ repeat: false, at: 6100 })
  expect(guard.allows({ byPointer: false, at: 6100 })).toBe(true)
})
