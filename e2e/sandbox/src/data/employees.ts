import { MUNTPUNT, OOSTKAAI, ZANDLOPER, ZUIDERPARK } from './counters.ts'

/** An employee's right at a counter in a card system, from least to most. */
export type Right = 'none' | 'registratie' | 'registratie + kansenstatuut'

export type Workplace = {
  counterId: string
  role: 'member' | 'admin'
  rights: Record<number, Right>
  /** True if it may not grant kansenstatuut to people of other municipalities, by postal code. */
  ownCityOnly?: true
}
export type Employee = {
  uid: string
  name: string
  nick: string
  email: string
  workplaces: readonly Workplace[]
  /** A counter of theirs without a consumer key: listed, but unusable. */
  counterWithoutKey?: { id: string; name: string }
}

const ALL: Right = 'registratie + kansenstatuut'

export const employees: readonly Employee[] = [
  {
    // One counter, every right: the employee of most tests and of the documented example.
    uid: 'e0000000-0000-4000-8000-000000000001',
    name: 'Anke Verzonnen',
    nick: 'anke',
    email: 'anke@balie.example',
    workplaces: [{ counterId: MUNTPUNT.id, role: 'member', rights: { 1: ALL, 3: ALL } }],
  },
  {
    // Every counter, with other rights at each.
    uid: 'e0000000-0000-4000-8000-000000000002',
    name: 'Bilal Balieman',
    nick: 'bilal',
    email: 'bilal@balie.example',
    workplaces: [
      { counterId: MUNTPUNT.id, role: 'admin', rights: { 1: ALL, 3: ALL } },
      { counterId: ZANDLOPER.id, role: 'member', rights: { 1: ALL } },
      { counterId: OOSTKAAI.id, role: 'member', rights: { 5: ALL } },
      { counterId: ZUIDERPARK.id, role: 'member', rights: { 5: 'registratie', 1: 'none' } },
    ],
    counterWithoutKey: { id: '1788', name: 'Pop-upbalie De Sleutel' },
  },
  {
    uid: 'e0000000-0000-4000-8000-000000000003',
    name: "Célestine D'Hoker-O'Neill",
    nick: 'célestine',
    email: 'celestine@balie.example',
    workplaces: [
      { counterId: MUNTPUNT.id, role: 'member', rights: { 1: ALL, 3: 'registratie' } },
      { counterId: ZANDLOPER.id, role: 'member', rights: { 1: ALL }, ownCityOnly: true },
    ],
  },
  {
    // Works at a counter but may not register.
    uid: 'e0000000-0000-4000-8000-000000000004',
    name: 'Dries Zonderrecht',
    nick: 'dries',
    email: 'dries@balie.example',
    workplaces: [{ counterId: MUNTPUNT.id, role: 'member', rights: { 1: 'none', 3: 'none' } }],
  },
  {
    // May register, but not grant kansenstatuut.
    uid: 'e0000000-0000-4000-8000-000000000005',
    name: 'Eva Halfrecht',
    nick: 'eva',
    email: 'eva@balie.example',
    workplaces: [{ counterId: MUNTPUNT.id, role: 'member', rights: { 1: 'registratie', 3: 'registratie' } }],
  },
  {
    uid: 'e0000000-0000-4000-8000-000000000006',
    name: 'Farid Nergens',
    nick: 'farid',
    email: 'farid@balie.example',
    workplaces: [],
  },
]
