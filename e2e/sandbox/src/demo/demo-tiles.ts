import type { PassholderSnapshot, Snapshot } from '../control/snapshot.ts'
import type { CardSystem } from '../data/card-systems.ts'
import type { Html } from '../html/html.ts'
import { html } from '../html/html.ts'
import type { Card, Voucher } from '../state/world.ts'
import { barcode } from './barcode.ts'
import { phaseTexts, statusTexts } from './demo-texts.ts'

/** A passholder: the eID, and every card with the state of kansenstatuut in its system. */
export function passholderTile(
  passholder: PassholderSnapshot,
  cards: readonly Card[],
  systems: readonly CardSystem[],
): Html {
  const { firstName, secondName, name, dateOfBirth, street, houseNumber, inszNumber, note, memberships } =
    passholder
  const fullName = [firstName, secondName, name].filter((part) => part !== null).join(' ')
  const door = [street, houseNumber].filter((part) => part !== null && part !== '').join(' ')
  const links = memberships.map(({ cardSystemId, currentCard, phase, kansenstatuut }) => {
    const card = cards.find(({ uitpasNumber }) => uitpasNumber === currentCard)
    const until = kansenstatuut ? ` tot ${kansenstatuut.endDate}` : ''
    return html`<p class="label">
        <b>${systemName(cardSystemId, systems)}</b>
        <span class="tag ${phase === 'none' ? '' : 'kansen'}">${phaseTexts[phase]}${until}</span>
        ${card ? cardTags(card) : html`<span class="tag">zonder kaart</span>`}
      </p>
      ${card ? code(card.uitpasNumber) : html``}`
  })
  return html`<article>
    <h3>${fullName}</h3>
    <p class="note">° ${dateOfBirth} ${door === '' ? '' : `· ${door} `}· <span lang="en">${note}</span></p>
    ${inszNumber === null ? html`` : html`<p class="label"><b>eID</b></p>`}
    ${inszNumber === null ? html`` : code(inszNumber)} ${links}
  </article>`
}

/** A card without an owner, or of a group. */
export function cardTile(card: Card, systems: readonly CardSystem[], counters: Snapshot['counters']): Html {
  const counter = counters.find(({ id }) => id === card.counterId)
  const about = [systemName(card.cardSystemId, systems), counter?.name, card.groupPass, card.quirk]
  return html`<article>
    <p class="label">${cardTags(card)}</p>
    <p class="note">${about.filter((part) => typeof part === 'string').join(' · ')}</p>
    ${code(card.uitpasNumber)}
  </article>`
}

export function voucherTile({ voucherNumber, type, status }: Voucher): Html {
  const tag =
    status === 'FRESH'
      ? html`<span class="tag ready">bruikbaar</span>`
      : html`<span class="tag gone">verzilverd</span>`
  return html`<article>
    <p class="label"><b>${type.name}</b> ${tag}</p>
    <p class="note">kaart kost dan hoogstens € ${type.price}</p>
    ${code(voucherNumber)}
  </article>`
}

function cardTags({ status, kansenpas, cardType }: Card): Html {
  const state = status === 'LOCAL_STOCK' ? 'ready' : status === 'ACTIVE' ? '' : 'gone'
  return html`<span class="tag ${state}">${statusTexts[status]}</span>
    <span class="tag ${kansenpas ? 'kansen' : ''}">${kansenpas ? 'kansenpas' : 'gewone kaart'}</span>
    ${cardType === 'CARD' ? html`` : html`<span class="tag">${cardType}</span>`}`
}

function code(text: string): Html {
  return html`${barcode(text)}
    <p class="number">${text}</p>`
}

function systemName(cardSystemId: number, systems: readonly CardSystem[]): string {
  return systems.find(({ id }) => id === cardSystemId)?.name ?? ''
}
