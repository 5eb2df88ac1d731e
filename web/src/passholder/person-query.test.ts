import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTypedNumber, type PersonQuery, readBirthDate } from '@balie/shared'
import { readPersonQuery } from './person-query.ts'

const TODAY = '2026-11-29'

describe('typed facts about a person', () => {
  it.each<[string, PersonQuery]>([
    ['peeters an 12/3/84', { name: 'peeters', firstName: 'an', dateOfBirth: '1984-03-12' }],
    ['An Peeters 12-03-1984', { name: 'An', firstName: 'Peeters', dateOfBirth: '1984-03-12' }],
    ['noor 9300', { name: 'noor', postalCode: '9300' }],
    ['9300 noor', { name: 'noor', postalCode: '9300' }],
    ['noor B-9300', { name: 'noor', postalCode: '9300' }],
    ['12/3/84', { dateOfBirth: '1984-03-12' }],
    ['° 12.3.84', { dateOfBirth: '1984-03-12' }],
    ['12,3,84', { dateOfBirth: '1984-03-12' }],
    ['12 3 84 peeters', { name: 'peeters', dateOfBirth: '1984-03-12' }],
    ['peeters 12 maart 1984', { name: 'peeters', dateOfBirth: '1984-03-12' }],
    ['peeters geboren op 12 mars 1984', { name: 'peeters', dateOfBirth: '1984-03-12' }],
    ['12031984', { dateOfBirth: '1984-03-12' }],
    ['120384 an', { name: 'an', dateOfBirth: '1984-03-12' }],
    ['1984-03-12', { dateOfBirth: '1984-03-12' }],
    ['noor 4/5/16', { name: 'noor', dateOfBirth: '2016-05-04' }],
    ['peeters aalst', { name: 'peeters', city: 'aalst' }],
    ['peeters an sint niklaas', { name: 'peeters', firstName: 'an', city: 'sint niklaas' }],
    ['peeters Sint-Niklaas', { name: 'peeters', city: 'Sint-Niklaas' }],
    ['aalst 12/3/84', { city: 'aalst', dateOfBirth: '1984-03-12' }],
    ['marie ninove 9400', { name: 'marie', city: 'ninove', postalCode: '9400' }],
    ['tom van gent', { name: 'van gent', firstName: 'tom' }],
    ['ninove', { name: 'ninove' }],
    ['peeters lede 31/2/84', { name: 'peeters', dateOfBirth: '31/2/84', city: 'lede' }],
    ['van den broeck jan-willem', { name: 'van den broeck', firstName: 'jan-willem' }],
    ['jan-willem van den broeck', { name: 'van den broeck', firstName: 'jan-willem' }],
    ['sofie van der auwera aalst', { name: 'van der auwera', firstName: 'sofie', city: 'aalst' }],
    ["d'hooge anne-marie", { name: "d'hooge", firstName: 'anne-marie' }],
    ["jef 't kint", { name: "'t kint", firstName: 'jef' }],
    ["sean o'neill 24/12/01", { name: 'sean', firstName: "o'neill", dateOfBirth: '2001-12-24' }],
    ['Peeters, An', { name: 'Peeters', firstName: 'An' }],
    ['De Smet, Noor, 9300', { name: 'De Smet', firstName: 'Noor', postalCode: '9300' }],
    ['an.peeters@post.example peeters', { name: 'peeters', email: 'an.peeters@post.example' }],
    ['chloé lefèvre', { name: 'chloé', firstName: 'lefèvre' }],
    ['liesbeth de la fontaine', { name: 'de la fontaine', firstName: 'liesbeth' }],
    ['Peeters (An)', { name: 'Peeters', firstName: 'An' }],
    ['"peeters an"', { name: 'peeters', firstName: 'an' }],
    ['peeters/an', { name: 'peeters', firstName: 'an' }],
    ['peeters;an;9300', { name: 'peeters', firstName: 'an', postalCode: '9300' }],
    ['peeters (°12/3/84)', { name: 'peeters', dateOfBirth: '1984-03-12' }],
    ['12/03/1984 - peeters', { name: 'peeters', dateOfBirth: '1984-03-12' }],
    ['Peeters - Janssens an', { name: 'Peeters', firstName: 'Janssens an' }],
    ['84-03-12 peeters', { name: 'peeters', dateOfBirth: '1984-03-12' }],
    ['D´Hooge marie', { name: "D'Hooge", firstName: 'marie' }],
    ['peeters an é/"/(§', { name: 'peeters', firstName: 'an', dateOfBirth: '1956-03-02' }],
    ['mevr. peeters 9300', { name: 'peeters', postalCode: '9300' }],
    // A name that begins as a day of the week does.
    ['maes 12/3/84', { name: 'maes', dateOfBirth: '1984-03-12' }],
    ['peeters maria 12/3/1984', { name: 'peeters', firstName: 'maria', dateOfBirth: '1984-03-12' }],
    ['peeters sofie 12 maart 1984', { name: 'peeters', firstName: 'sofie', dateOfBirth: '1984-03-12' }],
    ['dirk 120384', { name: 'dirk', dateOfBirth: '1984-03-12' }],
    ['de vries 12 mrt 84', { name: 'de vries', dateOfBirth: '1984-03-12' }],
    ['peeters le 12 mars 1984', { name: 'peeters', dateOfBirth: '1984-03-12' }],
    ['12/03/1984 9300', { dateOfBirth: '1984-03-12', postalCode: '9300' }],
    ['', {}],
  ])('%s', (text, expected) => {
    expect(readPersonQuery(text, TODAY)).toEqual(expected)
  })

  it('loses no word, and makes up none', () => {
    const word = fc.stringMatching(/^[a-zé'-]{1,8}[a-z]$/)
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        fc.integer({ min: 1000, max: 9999 }),
        (words, postalCode) => {
          const parts = readPersonQuery([...words, postalCode].join('  '), TODAY)
          const said = Object.values(parts).join(' ').split(/\s+/).toSorted()
          const labels =
            /^(?:geb|geboren|née?|born|dhr|mevr|mevrouw|meneer|mijnheer|mr|mrs|ms|mme|frau|herr)$/
          const meant = [...words.filter((typed) => !labels.test(typed)), String(postalCode)].toSorted()
          expect(said).toEqual(meant)
        },
      ),
    )
  })

  it('finds any birth date of the last hundred years, anywhere in the text', () => {
    const day = fc.date({ min: new Date('1926-12-01'), max: new Date('2026-11-28'), noInvalidDate: true })
    const written = fc.constantFrom('/', '-', '.', ' ')
    const names = fc.constantFrom('peeters', 'maes', 'dirk', 'wouters', 'vranckx', 'zara', 'lucas', 'thomas')
    fc.assert(
      fc.property(day, written, fc.boolean(), fc.boolean(), names, (date, separator, short, first, name) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
        const text = [Number(dayOfMonth), Number(month), short ? year.slice(2) : year].join(separator)
        const query = readPersonQuery(first ? `${text} ${name}` : `${name} ${text}`, TODAY)
        expect(query).toEqual({ name, dateOfBirth: iso })
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readPersonQuery(text, TODAY)
        isTypedNumber(text, TODAY)
      }),
    )
  })
})

it.each([
  ['0930 0004 2220 2', true],
  ['71.11.30-902.57', true],
  ['71113090257', true],
  ['093000042220', true],
  ['04A1B2C3D4E5F6', true],
  ['k4art', true],
  ['àç"àààà\'éééàé', true],
  ['peeters', false],
  ['peeters an', false],
  ['12/3/84', false],
  ['12031984', false],
  ['9300', false],
  ['12/03/1984 9300', false],
  ['1/03/1984 9300', false],
  ['9300 12031984', false],
  ['jan peeters 1/03/1984 9300', false],
  ['jan peeters 71.11.30-902.57', true],
  ['noor 9300', false],
  ['an@post.example', false],
])('%s is a number to be looked up: %s', (text, expected) => {
  expect(isTypedNumber(text, TODAY)).toBe(expected)
})

it('takes no birth date that lies ahead', () => {
  expect(readBirthDate('30/11/2026', TODAY)).toBe('1926-11-30')
  expect(readBirthDate('29/11/26', TODAY)).toBe('2026-11-29')
  expect(readBirthDate('29/2/2028', TODAY)).toBe('1928-02-29')
  expect(readBirthDate('30/2/84', TODAY)).toBeUndefined()
})
