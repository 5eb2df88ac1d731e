import type { Snapshot } from '../control/snapshot.ts'
import { html, type Html } from '../html/html.ts'
import { cardTile, passholderTile, voucherTile } from './demo-tiles.ts'

/** A part of the page; the filter at the top links to its id. */
export type Section = { id: string; title: string; tiles: Html[] }

/** Bulk cards for load tests would make the page endless. */
const MAX_STOCK_SHOWN = 60

/** All parts of the page, as the data is now. */
export function demoSections(snapshot: Snapshot): Section[] {
  return [...passholderSections(snapshot), ...stockSections(snapshot), ...otherSections(snapshot)].filter(
    ({ tiles }) => tiles.length > 0,
  )
}

function passholderSections({ passholders, cards, cardSystems }: Snapshot): Section[] {
  const tile = (passholder: Snapshot['passholders'][number]) => passholderTile(passholder, cards, cardSystems)
  const perSystem = cardSystems.map(({ id, name }) => ({
    id: `pashouders-${id}`,
    title: `Pashouders van ${name}`,
    tiles: passholders.filter(({ memberships }) => memberships[0]?.cardSystemId === id).map(tile),
  }))
  return perSystem
}

function stockSections({ counters, cardSystems, cards }: Snapshot): Section[] {
  return counters.flatMap((counter) =>
    cardSystems.map((system) => ({
      id: `nieuw-${counter.id}-${system.id}`,
      title: `Nieuwe kaarten bij ${counter.name}: ${system.name}`,
      tiles: cards
        .filter(
          ({ status, counterId, cardSystemId }) =>
            status === 'LOCAL_STOCK' && counterId === counter.id && cardSystemId === system.id,
        )
        .slice(0, MAX_STOCK_SHOWN)
        .map((card) => cardTile(card, cardSystems, counters)),
    })),
  )
}

function otherSections({ cards, cardSystems, counters, vouchers }: Snapshot): Section[] {
  const unowned = cards.filter(({ passholderUid, groupPass }) => passholderUid === null && groupPass === null)
  const tiles = (list: Snapshot['cards']) => list.map((card) => cardTile(card, cardSystems, counters))
  return [
    {
      id: 'niet-uit-te-geven',
      title: 'Kaarten die niet uitgegeven kunnen worden',
      tiles: tiles(unowned.filter(({ status }) => status !== 'LOCAL_STOCK')),
    },
    {
      id: 'groepskaarten',
      title: 'Groepskaarten',
      tiles: tiles(cards.filter(({ groupPass }) => groupPass !== null)),
    },
    { id: 'vouchers', title: 'Vouchers', tiles: vouchers.map(voucherTile) },
  ]
}

/** One part, with its heading. */
export function sectionHtml({ id, title, tiles }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title} (${tiles.length})</h2>
    <div class="tiles">${tiles}</div>
  </section>`
}
