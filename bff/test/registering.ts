import { randomUUID } from 'node:crypto'
import type { Fault } from '@balie/sandbox'
import type { Browser, Reply } from './browser.ts'
import { MUNTPUNT } from './people.ts'
import type { Stage } from './use-bff.ts'

/** Posts a registration, under a key of its own unless one is given. */
export function register(browser: Browser, body: unknown, key: string = randomUUID()): Promise<Reply> {
  return browser.send('POST', '/api/registrations', body, { 'idempotency-key': key })
}

/** Acknowledges that the ends of these registrations are on screen. */
export function acknowledge(browser: Browser, ...keys: string[]): Promise<Reply> {
  return browser.send('POST', '/api/registrations/told', { keys })
}

/** The newCard calls that reached the service. */
export function newCardCalls({ bff }: Pick<Stage, 'bff'>) {
  return bff.sandbox.control.calls().filter(({ call }) => call === 'newCard')
}

/** The writes that reached the service, each with whether it was carried out: `block done`, `newCard not done`. */
export function writeCalls({ bff }: Pick<Stage, 'bff'>): string[] {
  const writes = bff.sandbox.control.calls().filter(({ call }) => call === 'block' || call === 'newCard')
  return writes.map(({ call, committed }) => `${call} ${committed ? 'done' : 'not done'}`)
}

/** Makes these calls fail in this way: the next one, the next `times`, or all (null). */
export function spoil(
  { bff }: Pick<Stage, 'bff'>,
  call: string,
  fault: Fault,
  times: number | null = 1,
): void {
  bff.sandbox.control.addFault({ call, fault, times })
}

/** A replacement for the card of a new passholder, `oldCard`, by a new card that lies ready at Muntpunt. */
export function freshOrder({ bff }: Pick<Stage, 'bff'>) {
  const { control } = bff.sandbox
  const [uitpasNumber = ''] = control.bulk({ cards: 1, cardSystemId: 1, counterId: MUNTPUNT })
  const [person] = control.addPassholders({ count: 1, cardSystemId: 1 })
  if (!person) throw new Error('The sandbox made no passholder')
  const wish = { uid: person.uid, reason: 'LOSS_THEFT', uitpasNumber, balieConsumerKey: MUNTPUNT }
  return { wish, oldCard: person.uitpasNumber }
}

/** A card that lies ready at Muntpunt. */
export function stockCard(
  stage: Pick<Stage, 'bff'>,
  wish: { kansenpas: boolean; cardSystemId?: number },
): string {
  const { cards, counters } = stage.bff.sandbox.state.all()
  const counterId = counters.find(({ consumerKey }) => consumerKey === MUNTPUNT)?.id
  const found = cards.find(
    (card) =>
      card.status === 'LOCAL_STOCK' &&
      card.counterId === counterId &&
      card.kansenpas === wish.kansenpas &&
      card.cardSystemId === (wish.cardSystemId ?? 1),
  )
  if (!found) throw new Error('The sandbox has no such card')
  return found.uitpasNumber
}
