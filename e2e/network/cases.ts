import type { Listener } from './front.ts'

/** The moment of the cut: before the write, as its bytes leave, or once the service has carried it out. */
export type Moment =
  'before newCard leaves' | 'as newCard leaves' | 'as block leaves' | 'before newCard answers'

export interface Case {
  name: string
  moment: Moment
  listener: Listener
}

const PORT = 8000

/** Each case has an address of its own, so that they run side by side. */
export const CASES: Case[] = (
  [
    ['http', 'as newCard leaves'],
    ['https', 'as newCard leaves'],
    ['https', 'as block leaves'],
    ['https', 'before newCard leaves'],
    ['https', 'before newCard answers'],
  ] as const
).map(([scheme, moment], index) => ({
  name: `${scheme}, cut ${moment}`,
  moment,
  listener: { scheme, address: `127.0.0.${String(index + 2)}`, port: PORT },
}))

/** Returns the part of the path that identifies the request to hold up. */
export function leavingAt(moment: Moment): string | undefined {
  if (moment === 'as newCard leaves') return '/newCard'
  return moment === 'as block leaves' ? '/block/' : undefined
}
