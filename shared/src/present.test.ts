import { expect, it } from 'vitest'
import { present } from './present.ts'

it('leaves out undefined fields, and keeps empty ones', () => {
  const kept = present({ none: undefined, zero: 0, no: false, text: '', nothing: null })
  expect(Object.keys(kept)).toEqual(['zero', 'no', 'text', 'nothing'])
  expect(kept).toEqual({ zero: 0, no: false, text: '', nothing: null })
})
