import type { OldCardSentences } from '../old-card.ts'

/** The sentences about the result for the old card. */
export const nlOldCard: OldCardSentences = {
  blockRefused: {
    title: 'De oude kaart kan niet geblokkeerd worden',
    detail: (why) =>
      `${why}, en daarom is de nieuwe kaart niet geregistreerd. Zoek de pashouder opnieuw op, of vraag het je helpdesk.`,
  },
  refused: 'UiTPAS weigert het',
  notBlocked: 'De oude kaart is niet geblokkeerd.',
  blockedForNextTime: 'De oude kaart is geblokkeerd; bij een volgende poging hoeft dat niet meer.',
  blocked: 'De oude kaart is geblokkeerd.',
}
