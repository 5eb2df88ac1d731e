import { formatCardNumber } from '@balie/shared'
import { aWhile } from '../a-while.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Facts } from '../words.ts'

/** The sentences about failures on our side or on the way. */
export const nlOwn: Catalogue['own'] = {
  VALIDATION_FAILED: () => ({
    title: 'Niet alles is goed ingevuld',
    detail: 'Kijk de aangeduide velden na en probeer opnieuw.',
  }),
  IDEMPOTENCY_KEY_MISSING: () => ({
    title: 'Deze aanvraag is onvolledig',
    detail: 'Herlaad de pagina en probeer opnieuw.',
  }),
  UNKNOWN_KEY: () => ({
    title: 'Deze registratie kennen we niet',
    detail: 'Zoek de kaart op om te zien of ze geregistreerd is.',
  }),
  IDEMPOTENCY_KEY_REUSED: () => ({
    title: 'Deze aanvraag was al voor een andere registratie gebruikt',
    detail: 'Herlaad de pagina en zoek de kaart op voor je opnieuw probeert.',
  }),
  REGISTRATION_IN_PROGRESS: ({ otherCard }) =>
    otherCard === undefined
      ? {
          title: 'Deze kaart wordt op dit moment al geregistreerd',
          detail:
            'Kijk bovenaan deze pagina of in je andere venster, of vraag het je collega. Wacht tot die registratie klaar is. Registreer de kaart niet nog eens.',
        }
      : {
          title: 'Voor deze pashouder loopt al een registratie',
          detail: `Kaart ${formatCardNumber(otherCard)} wordt op dit moment voor deze pashouder geregistreerd. Kijk bovenaan deze pagina of in je andere venster, of vraag het je collega. Wacht tot dat klaar is. Registreer intussen geen andere kaart.`,
        },
  NOT_REGISTERED: ({ block }) => ({
    title: 'De kaart is niet geregistreerd',
    detail:
      block === 'done' || block === 'already'
        ? 'De oude kaart is wel geblokkeerd. Registreer de nieuwe kaart nu; blokkeren hoeft niet meer.'
        : `We hebben het nagekeken: de registratie is niet doorgegaan${block === 'failed' ? ' en de oude kaart is niet geblokkeerd' : ''}. Je kan het gerust opnieuw proberen.`,
  }),
  OLD_CARD_CHANGED: () => ({
    title: 'De oude kaart is niet meer de kaart van deze pashouder',
    detail: 'Er is niets geblokkeerd en niets geregistreerd. Zoek de pashouder opnieuw op.',
  }),
  OLD_CARD_DIGITAL: () => ({
    title: 'De oude kaart is digitaal',
    detail:
      'Er is niets geblokkeerd en niets geregistreerd. Zoek de pashouder opnieuw op, en bevestig dat ook de digitale kaart geblokkeerd mag worden.',
  }),
  NEW_CARD_UNSURE: () => ({
    title: 'We kunnen niet nagaan of de nieuwe kaart aan deze balie ligt',
    detail:
      'Daarom is er niets geblokkeerd en niets geregistreerd. Probeer het opnieuw of neem een andere kaart.',
  }),
  BLOCK_UNKNOWN: () => ({
    title: 'We weten nog niet of de oude kaart geblokkeerd is',
    detail:
      'De nieuwe kaart is niet geregistreerd. Geef ze nog niet mee en controleer zo dadelijk opnieuw. Is de oude kaart dan geblokkeerd, dan kan je meteen registreren.',
  }),
  SESSION_EXPIRED: (facts) => ({
    title: 'Je bent niet meer aangemeld',
    detail: `${nothingDone(facts)}Meld je opnieuw aan; wat je invulde blijft bewaard.`,
  }),
  OTHER_EMPLOYEE: (facts) => ({
    title: 'Intussen is iemand anders aangemeld in deze browser',
    detail: `${nothingDone(facts)}Wat je invulde, blijft voor jou bewaard: meld je opnieuw aan om verder te gaan.`,
  }),
  FORBIDDEN_ORIGIN: (facts) => ({
    title: 'Deze aanvraag komt niet van onze pagina',
    detail: `${nothingDone(facts)}Open de toepassing opnieuw via het gewone adres en probeer nog eens.`,
  }),
  FORBIDDEN_COUNTER: (facts) => ({
    title: 'Je werkt niet voor deze balie',
    detail: `${nothingDone(facts)}Kies een balie waarvoor je wel werkt, of vraag toegang aan je UiTPAS-coördinator.`,
  }),
  UITPAS_UNREACHABLE: (facts) => ({
    title: 'UiTPAS is niet bereikbaar',
    detail: `${nothingDone(facts)}Probeer het zo dadelijk opnieuw.`,
  }),
  STORE_UNAVAILABLE: ({ outcome }) => ({
    title: 'Deze toepassing is even niet beschikbaar',
    detail:
      outcome === 'unknown'
        ? 'We weten nog niet of de kaart geregistreerd is. Geef ze nog niet mee en probeer geen andere kaart. Controleer zo dadelijk opnieuw, of verwittig je helpdesk.'
        : 'Probeer het zo dadelijk opnieuw, of verwittig je helpdesk.',
  }),
  OUTCOME_UNKNOWN: () => ({
    title: 'We weten nog niet of de kaart geregistreerd is',
    detail: 'Geef de kaart nog niet mee en probeer geen andere kaart. Controleer zo dadelijk opnieuw.',
  }),
  PROLONGATION_UNKNOWN: () => ({
    title: 'We weten nog niet of het kansenstatuut verlengd is',
    detail:
      'UiTPAS antwoordde niet. Probeer het zo dadelijk opnieuw met dezelfde datum: twee keer verlengen kan geen kwaad.',
  }),
  UITPAS_FAILED: (facts) => ({
    title: 'UiTPAS gaf geen bruikbaar antwoord',
    detail: `${nothingDone(facts)}Probeer het zo dadelijk opnieuw. Blijft het fout gaan, verwittig dan je helpdesk.`,
  }),
  LOGIN_FAILED: () => ({
    title: 'Aanmelden lukt nu niet',
    detail: 'UiTID antwoordt niet zoals verwacht. Probeer het zo dadelijk opnieuw.',
  }),
  TOO_MANY_REQUESTS: (facts) => ({
    title: 'Je vraagt te veel in korte tijd',
    detail: `${nothingDone(facts)}Wacht ${aWhile('nl', facts.retryAfterS, 'even')} en probeer opnieuw.`,
  }),
  TOO_MANY_UNKNOWN: ({ retryAfterS }) => ({
    title: 'Te veel nummers die niemand kent',
    detail: `Kijk het nummer na, wacht ${aWhile('nl', retryAfterS, 'even')} en probeer opnieuw.`,
  }),
  TOO_MANY_SEARCHES: ({ retryAfterS }) => ({
    title: 'Je hebt al heel vaak op naam gezocht',
    detail: `Scan een kaart of eID, of wacht ${aWhile('nl', retryAfterS, 'even')} en zoek opnieuw op naam.`,
  }),
  NOT_FOUND: () => ({ title: 'Dit adres bestaat niet', detail: 'Ga terug naar de startpagina.' }),
  BODY_TOO_LARGE: (facts) => ({
    title: 'Er is te veel ingevuld',
    detail: `${nothingDone(facts)}Maak je invoer korter en probeer opnieuw.`,
  }),
  BODY_NOT_JSON: (facts) => ({
    title: 'Deze aanvraag kunnen we niet lezen',
    detail: `${nothingDone(facts)}Herlaad de pagina en probeer opnieuw.`,
  }),
  INTERNAL_ERROR: () => ({
    title: 'Er ging iets mis in deze toepassing',
    detail: 'Probeer het opnieuw. Blijft het fout gaan, geef je helpdesk dan de code hieronder.',
  }),
}

/** Used only for a registration, about this very request, and only if it is certain. */
function nothingDone({ outcome }: Facts): string {
  return outcome === 'not_registered' ? 'Deze aanvraag heeft niets geregistreerd. ' : ''
}
