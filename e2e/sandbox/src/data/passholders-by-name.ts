import { makeCardNumber } from '../state/card-number.ts'
import { AALST, GENT } from './card-systems.ts'
import type { MembershipSeed, PassholderSeed } from './passholder-seed.ts'
import { PICTURE_DARK, PICTURE_LIGHT } from './pictures.ts'

type Person = readonly [
  firstName: string,
  name: string,
  dateOfBirth: string,
  street: string,
  more?: Partial<PassholderSeed> & { has?: Omit<MembershipSeed, 'card' | 'cardSystemId'> | 'no card' },
]

const KERK = 'Kerkstraat 12'
const KIND = { has: 'no card' } as const

/** Particles, apostrophes, accents, hyphens, a name that is also a municipality. */
const spellings: readonly Person[] = [
  [
    'An',
    'Peeters',
    '1984-03-12',
    'Molendries 4',
    { email: 'an.peeters@post.example', picture: PICTURE_DARK },
  ],
  ['Noor', 'De Smet', '2016-05-04', 'Hopmarkt 8', KIND],
  ['Sofie', 'Van der Auwera', '1979-01-30', 'Zonnestraat 1'],
  ['Jef', "'t Kint", '1955-10-02', 'Dreef 77'],
  ['Liesbeth', 'de la Fontaine', '1993-06-15', 'Keizersplein 2'],
  ['Sean', "O'Neill", '2001-12-24', 'Stationsplein 5'],
  ['Anne-Marie', "D'Hooge", '1967-09-09', 'Leopoldlaan 40'],
  ['Chloé', 'Lefèvre', '1990-02-28', 'Parklaan 3', { picture: PICTURE_LIGHT }],
  ['José', 'Núñez-Peña', '1972-07-07', 'Vaartstraat 19'],
  ['Jean-Pierre', 'Claes-Maes', '1948-08-01', 'Dirk Martensstraat 6'],
  ['Marie', 'Ninove', '1988-04-17', 'Brusselbaan 100', { postalCode: '9400', city: 'Ninove' }],
  ['Lede', 'Wouters', '1999-11-11', 'Markt 1', { postalCode: '9340', city: 'Lede' }],
  ['Xander', 'Uniek', '1975-05-20', 'Gentsestraat 61'],
  ['Bram', 'Slotgracht', '1981-02-13', 'Kattestraat 9', { has: { cardStatus: 'BLOCKED' } }],
  ['Mehmet', 'Yıldız', '1986-01-01', 'Moorselbaan 210'],
  ['Sara', 'Ben Ali', '1986-01-01', 'Moorselbaan 212'],
]

/** One name, one address: two of the children have no card, one has a blocked one. */
const family: readonly Person[] = [
  ['Jan-Willem', 'Van den Broeck', '1980-05-05', KERK],
  ['Katrijn', 'Van den Broeck', '1982-11-23', KERK, { has: { kansenstatuut: { ends: 'in a month' } } }],
  ['Lore', 'Van den Broeck', '2012-03-03', KERK, KIND],
  ['Stijn', 'Van den Broeck', '2014-08-30', KERK, { has: { cardStatus: 'BLOCKED' } }],
  ['Nel', 'Van den Broeck', '2019-01-15', KERK, KIND],
]

/** Their kansenstatuut needs prolonging, or not yet. */
const kansenstatuut: readonly Person[] = [
  ['Vera', 'Vervallen', '1970-10-10', 'Tragel 3', { has: { kansenstatuut: { ends: 'two years ago' } } }],
  ['Gilles', 'Gratie', '1991-09-19', 'Tragel 5', { has: { kansenstatuut: { ends: 'a month ago' } } }],
  ['Maud', 'Maandje', '1996-12-01', 'Tragel 7', { has: { kansenstatuut: { ends: 'in a month' } } }],
  ['Trees', 'Trimester', '1964-04-04', 'Tragel 9', { has: { kansenstatuut: { ends: 'in three months' } } }],
]

/** With An, 37 people are called Peeters; exactly ten are called Decoster. */
const peeters =
  `Adam Aya Bas Bo Cas Cato Daan Dien Elif Emil Finn Fleur Gijs Gwen Hugo Hanne Ilyas Imke Jules Jade Kaat Kamiel Lars Lina
  Mats Mila Nand Nina Olga Otis Paul Pia Ravi Roos Siebe Tess`.split(/\s+/)
const decoster = 'Abel Berte Ceder Dorien Ewout Femke Gerrit Hebe Ivo Janne'.split(' ')
const crowd = (name: string, firstNames: readonly string[], street: string): Person[] =>
  firstNames.map((firstName, index) => [
    firstName,
    name,
    `${1950 + index}-06-${10 + (index % 20)}`,
    `${street} ${index + 1}`,
  ])

/** People in Aalst, and one whom only Gent can find, for searches without a number. */
export const passholdersByName: readonly PassholderSeed[] = [
  ...spellings,
  ...family,
  ...kansenstatuut,
  ...crowd('Peeters', peeters, 'Nieuwstraat'),
  ...crowd('Decoster', decoster, 'Bergemeersen'),
]
  .map(seedOf)
  .concat({
    ...seedOf(['Gitte', 'Peeters', '1984-03-12', 'Veldstraat 2', { postalCode: '9000', city: 'Gent' }], 900),
    memberships: [{ cardSystemId: GENT.id, card: makeCardNumber(GENT.prefix, 40_900, false) }],
  })

function seedOf(
  [firstName, name, dateOfBirth, street, { has, ...more } = {}]: Person,
  index: number,
): PassholderSeed {
  const withCard = {
    ...(has === 'no card' ? {} : has),
    card: makeCardNumber(
      AALST.prefix,
      40_000 + index,
      typeof has === 'object' && has.kansenstatuut !== undefined,
    ),
  }
  return {
    uid: `b0000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
    firstName,
    name,
    dateOfBirth,
    street,
    postalCode: '9300',
    city: 'Aalst',
    inszNumber: inszNumber(dateOfBirth, 500 + index),
    note: 'to be found by name',
    memberships: [{ cardSystemId: AALST.id, ...(has === 'no card' ? {} : withCard) }],
    ...more,
  }
}

/** Birth date, serial number of the day, and a check number, made with a 2 in front for people born since 2000. */
function inszNumber(dateOfBirth: string, serial: number): string {
  const digits = `${dateOfBirth.slice(2).replaceAll('-', '')}${serial % 1000}`
  return digits + String(97 - (Number((dateOfBirth >= '2000' ? '2' : '') + digits) % 97)).padStart(2, '0')
}
