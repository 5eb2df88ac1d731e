import { randomUUID } from 'node:crypto'
import type { World } from '../state/world.ts'
import { putCard } from './put-card.ts'

/** A passholder who was made up on request, and the number of their card. */
export type NewPassholder = { uid: string; uitpasNumber: string }

/** Adds people without kansenstatuut, each with an active card of that system: load tests need more than there are. */
export function addPassholders(
  { count, cardSystemId }: { count: number; cardSystemId: number },
  world: World,
): NewPassholder[] {
  return Array.from({ length: count }, (_, index) => {
    const uid = randomUUID()
    world.passholders.set(uid, {
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
    })
    const { uitpasNumber } = putCard({ cardSystemId, status: 'ACTIVE', passholderUid: uid }, world)
    return { uid, uitpasNumber }
  })
}
