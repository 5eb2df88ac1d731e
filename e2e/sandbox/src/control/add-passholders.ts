import { randomUUID } from 'node:crypto'
import { membershipIn, type Passholder, type World } from '../state/world.ts'
import { putCard } from './put-card.ts'

/** A passholder who was made up on request, and the number of their card. */
export type NewPassholder = { uid: string; uitpasNumber: string }

/** People to make up. `kansenStatuutUntil` (`YYYY-MM-DD`) gives them kansenstatuut and a kansenpas. */
export interface PassholdersWish {
  count: number
  cardSystemId: number
  kansenStatuutUntil?: string
}

/** Adds people, each with an active card of that system, since load tests need many. */
export function addPassholders(
  { count, cardSystemId, kansenStatuutUntil: endDate }: PassholdersWish,
  world: World,
): NewPassholder[] {
  return Array.from({ length: count }, (_, index) => {
    const uid = randomUUID()
    const passholder: Passholder = {
      uid,
      firstName: 'Iemand',
      secondName: null,
      name: `Nummer ${index + 1}`,
      nick: `iemand${index + 1}`,
      dateOfBirth: '1980-01-01',
      street: '',
      houseNumber: null,
      postalCode: '9300',
      city: 'Aalst',
      email: null,
      inszNumber: null,
      inszBarcode: null,
      picture: null,
      school: null,
      remarks: null,
      quirk: null,
      note: 'made up on request',
      memberships: [],
    }
    world.passholders.set(uid, passholder)
    const kansenpas = endDate !== undefined
    const { uitpasNumber } = putCard({ cardSystemId, kansenpas, status: 'ACTIVE', passholderUid: uid }, world)
    const membership = membershipIn(passholder, cardSystemId)
    if (membership && endDate !== undefined) membership.kansenstatuut = { endDate, suspendedUntil: null }
    return { uid, uitpasNumber }
  })
}
