/** A desk. `consumerKey` is an opaque string: real ones come in every spelling, so these do too. */
export type Counter = {
  /** Its number in balie/list, which no other call uses. */
  id: string
  consumerKey: string
  /** Another name of the same counter: missing (null) or empty for some, and not the key for others. */
  actorId: string | null
  name: string
  cardSystemIds: readonly number[]
  /** Other systems whose memberships it may read, without registering there. */
  alsoReads: readonly number[]
}

/** Tells whether the counter may read memberships of this system (service.md §1.3). */
export function mayRead({ cardSystemIds, alsoReads }: Counter, cardSystemId: number): boolean {
  return cardSystemIds.includes(cardSystemId) || alsoReads.includes(cardSystemId)
}

/** The counter of the documented example: a member of Paspartoe, and of Aalst so that the example works. */
export const MUNTPUNT: Counter = {
  id: '1236',
  consumerKey: '28808C2F-0DB2-D2CF-F508ECB994D2505F',
  actorId: '28808C2F-0DB2-D2CF-F508ECB994D2505F',
  name: 'Muntpunt',
  cardSystemIds: [1, 3],
  alsoReads: [5],
}
export const ZANDLOPER: Counter = {
  id: '1410',
  consumerKey: 'a1f3c0de9b5e4c6d8f70123456789abc',
  actorId: null,
  name: 'Bib De Zandloper & Co',
  cardSystemIds: [1],
  alsoReads: [],
}
export const OOSTKAAI: Counter = {
  id: '1522',
  consumerKey: '7e5d4a90-11c2-4baf-9c3e-0a1b2c3d4e5f',
  actorId: '',
  name: 'Cultuurpunt Oostkaai',
  cardSystemIds: [5],
  alsoReads: [],
}
export const ZUIDERPARK: Counter = {
  id: '1633',
  consumerKey: 'C0FFEE0012344321ABCDEF9876543210',
  actorId: '5eaf00d0-1633-4000-8000-00000000b001',
  name: "Infobalie 't Zuiderpark",
  cardSystemIds: [5, 1],
  alsoReads: [],
}

export const counters: readonly Counter[] = [MUNTPUNT, ZANDLOPER, OOSTKAAI, ZUIDERPARK]
