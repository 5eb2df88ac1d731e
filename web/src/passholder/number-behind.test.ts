import { expect, test } from 'vitest'
import { numberBehind } from './number-behind.ts'

test.each([
  { text: '0930000422202', before: '', number: '0930000422202' },
  { text: 'Janssens0930000422202', before: 'Janssens', number: '0930000422202' },
  { text: 'Marie0930000422202', before: 'Marie', number: '0930000422202' },
  { text: 'Jan àç"àààà\'éééàé', before: 'Jan ', number: '0930000422202' },
  { text: 'Peeters71113090257', before: 'Peeters', number: '71113090257' },
  { text: 'Van 049AE1D2C34B80', before: 'Van ', number: '049AE1D2C34B80' },
])('$text ends in a number', ({ text, before, number }) => {
  expect(numberBehind(text)).toEqual({ before, number })
})

test.each(['', 'Janssens', 'Janssens0930000422203', '9300', '093000042220', '31/12/1984'])(
  '%j does not',
  (text) => {
    expect(numberBehind(text)).toBeUndefined()
  },
)
