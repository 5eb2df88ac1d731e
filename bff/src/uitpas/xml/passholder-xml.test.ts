import { expect, test } from 'vitest'
import { passholderXml, toNotes, toPassholder } from './passholder-xml.ts'

function withPicture(picture: string) {
  return toPassholder(passholderXml.parse({ firstName: 'Fien', picture, uitIdUser: { id: 'u' } }))
}

test('a picture may be broken over lines', () => {
  const start = `/9j/${'A'.repeat(200)}`
  expect(withPicture(`\n${start}\n  SkZJRg==\n`)).toMatchObject({ picture: `${start}SkZJRg==` })
})

test('a person without a uid isn’t a passholder', () => {
  for (const uitIdUser of [undefined, '', { id: '' }, { nick: 'fien' }, { id: ['a', 'b'] }]) {
    expect(toPassholder(passholderXml.parse({ firstName: 'Fien', uitIdUser }))).toBeUndefined()
  }
})

test.each([
  [{ kansenStatuutEndDate: '2097-12-31T23:59:59+01:00' }, 'unsure'],
  [{ kansenStatuutSuspendedUntil: '2097-12-31' }, 'unsure'],
  [{ currentCard: { kansenpas: 'true', uitpasNumber: '0930000422202' } }, 'unsure'],
  [{ currentCard: { uitpasNumber: { uitpasNumber: '0930000166411' } } }, 'unsure'],
  [{ currentCard: { uitpasNumber: '0930000422202' } }, 'none'],
  [{}, 'none'],
  [{ kansenStatuut: 'false', kansenStatuutEndDate: '2097-12-31' }, 'none'],
  [{ kansenStatuut: 'true' }, 'active'],
  [{ kansenStatuutEndDate: '2097-12-31', kansenStatuutInGracePeriod: 'true' }, 'grace'],
  [{ kansenStatuutEndDate: '2020-12-31', kansenStatuutExpired: 'true' }, 'expired'],
])('a membership with %j has kansenstatuut %s', (said, state) => {
  const cardSystemSpecific = { cardSystem: { id: '1' }, ...said }
  const passholder = toPassholder(passholderXml.parse({ uitIdUser: { id: 'u' }, cardSystemSpecific }))
  expect(passholder?.memberships).toMatchObject([{ kansenStatuut: { state } }])
})

test('an invalid date is left out, and so is a membership of no system', () => {
  const cardSystemSpecific = [
    { kansenStatuut: 'true' },
    { cardSystem: { id: '1' }, kansenStatuutEndDate: '31/12/2097' },
  ]
  const passholder = toPassholder(
    passholderXml.parse({
      uitIdUser: { id: 'u' },
      dateOfBirth: '1984',
      cardSystemSpecific,
    }),
  )
  expect(passholder).toMatchObject({ memberships: [{ cardSystem: { id: '1' } }] })
  expect([passholder?.dateOfBirth, passholder?.memberships[0]?.kansenStatuut.endDate]).toEqual([
    undefined,
    undefined,
  ])
})

test.each([
  '/9j/2Q==',
  '<svg onload=alert(1)>',
  'iVBORw0KGgo=',
  `/9j/${'A'.repeat(200)}"onerror=`,
  `PHN2Zy/9j/${'A'.repeat(200)}`,
  `/9j/${'A'.repeat(200)}=A==`,
  `/9j/${'A'.repeat(400_000)}`,
])('a picture that isn’t a JPEG of a reasonable size is left out, and nothing else', (picture) => {
  expect(withPicture(picture)).toMatchObject({ uid: 'u', firstName: 'Fien' })
  expect(withPicture(picture)).not.toHaveProperty('picture')
})

test('a house number can stand apart from the street', () => {
  const said = { street: 'Gissingpad', number: '4', uitIdUser: { id: 'u' } }
  expect(toPassholder(passholderXml.parse(said))).toMatchObject({ street: 'Gissingpad', houseNumber: '4' })
})

test('notes are read for themselves: white space in remarks counts as one space, points are a number or nothing', () => {
  const said = { moreInfo: 'Eerste\r regel\n  tweede', schoolName: 'De Vlieger', points: '12.500' }
  const notes = { remarks: 'Eerste regel tweede', school: 'De Vlieger', points: 12.5 }
  expect(toNotes(passholderXml.parse(said))).toEqual(notes)
  expect(toNotes(passholderXml.parse({ points: 'twelve' }))).toEqual({})
  expect(toPassholder(passholderXml.parse({ ...said, uitIdUser: { id: 'u' } }))).not.toMatchObject(notes)
})
