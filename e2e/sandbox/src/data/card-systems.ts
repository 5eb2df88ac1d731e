/** A region's UiTPAS scheme. `prefix` is what its card numbers begin with. */
export type CardSystem = { id: number; name: string; prefix: string }

export const AALST = { id: 1, name: 'UiTPAS Regio Aalst', prefix: '09300' } as const
export const PASPARTOE = { id: 3, name: 'Paspartoe', prefix: '09330' } as const
export const GENT = { id: 5, name: 'UiTPAS Gent', prefix: '09350' } as const

export const cardSystems: readonly CardSystem[] = [AALST, PASPARTOE, GENT]
