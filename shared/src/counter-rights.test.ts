import { expect, test } from 'vitest'
import { grantsElsewhere, onlySystemOf, rightsIn } from './counter-rights.ts'
import type { Counter } from './session.ts'

const system = (id: string, mayRegister: boolean, mayGrantKansenstatuut = false) => ({
  id,
  mayRegister,
  mayGrantKansenstatuut,
})
const counter = (...cardSystems: Counter['cardSystems']): Counter => ({
  consumerKey: 'k',
  name: 'Balie',
  cardSystems,
})
const NOTHING = { mayRegister: false, mayGrantKansenstatuut: false }

test('a counter has the rights of that system there, and none elsewhere', () => {
  const two = counter(system('1', false), system('5', true, true))
  expect(rightsIn(two, '5')).toEqual({ mayRegister: true, mayGrantKansenstatuut: true })
  expect(rightsIn(two, '1')).toEqual(NOTHING)
  expect(rightsIn(two, '9')).toEqual(NOTHING)
})

test('while the system isn’t known, it has the rights that it has in any', () => {
  expect(rightsIn(counter(system('1', true), system('5', true, true)), undefined)).toEqual({
    mayRegister: true,
    mayGrantKansenstatuut: true,
  })
  expect(rightsIn(counter(), undefined)).toEqual(NOTHING)
})

test('the system of its cards is certain when it may register in only one', () => {
  expect(onlySystemOf(counter(system('1', false), system('5', true)))).toBe('5')
  expect(onlySystemOf(counter(system('1', true), system('5', true)))).toBeUndefined()
  expect(onlySystemOf(counter(system('1', false)))).toBeUndefined()
})

test('a counter grants kansenstatuut elsewhere where its group says so, whatever the case', () => {
  const groups = (...names: string[]) => ({ ...system('1', true, true), groups: names })
  expect(grantsElsewhere(counter(groups('x', 'Mag pashouders andere gemeentes AANMAKEN')), '1')).toBe(true)
  expect(grantsElsewhere(counter(groups('Geauthorizeerde registratie balies')), '1')).toBe(false)
  expect(grantsElsewhere(counter(groups()), '3')).toBeUndefined()
  expect(grantsElsewhere(counter(system('1', true, true)), '1')).toBeUndefined()
  expect(grantsElsewhere(counter(groups()), undefined)).toBeUndefined()
})
