import type { RefusalSentences } from '../refusals.ts'
import type { Words } from '../words.ts'

const takeAnother = 'Leg deze kaart opzij en neem een andere kaart.'

/** The sentences about refusals of the service. */
export const nlRefusals: RefusalSentences = {
  plain: {
    MISSING_REQUIRED_FIELDS: {
      title: 'UiTPAS mist een gegeven',
      detail: 'Kijk na of alles is ingevuld en probeer opnieuw.',
    },
    PARSE_INVALID_UITPASNUMBER: {
      title: 'Dit is geen geldig kaartnummer',
      detail: 'Scan de kaart opnieuw of typ de 13 cijfers over.',
    },
    PARSE_INVALID_VOUCHERNUMBER: {
      title: 'Dit is geen geldig vouchernummer',
      detail: 'Kijk het nummer op de voucher na, of maak het veld leeg om zonder voucher te registreren.',
    },
    UNKNOWN_VOUCHER: {
      title: 'Deze voucher bestaat niet',
      detail: 'Kijk het nummer op de voucher na, of maak het veld leeg om zonder voucher te registreren.',
    },
    UNKNOWN_PASSHOLDER_UID: {
      title: 'UiTPAS kent deze pashouder niet',
      detail: 'Zoek de pashouder opnieuw op met de oude kaart of het rijksregisternummer.',
    },
    INVALID_VOUCHER_STATUS: {
      title: 'Deze voucher is al gebruikt',
      detail: 'Neem een andere voucher, of maak het veld leeg om zonder voucher te registreren.',
    },
    ACTION_FAILED: {
      title: 'UiTPAS kon dit niet uitvoeren',
      detail: 'Probeer het opnieuw. Blijft het fout gaan, geef je helpdesk dan de code hieronder.',
    },
    BALIE_NOT_AUTHORIZED: {
      title: 'Deze balie mag deze kaart niet registreren',
      detail: 'Neem een kaart van deze balie, of kies bovenaan de balie waar de kaart hoort.',
    },
    UNKNOWN_BALIE_CONSUMERKEY: {
      title: 'UiTPAS kent deze balie niet',
      detail: 'Kies bovenaan een andere balie, of vraag het je UiTPAS-coördinator.',
    },
    INVALID_PARAMETERS: {
      title: 'UiTPAS aanvaardt deze gegevens niet',
      detail:
        'Kijk alles na en probeer opnieuw. Blijft het fout gaan, geef je helpdesk dan de code hieronder.',
    },
    UNKNOWN_CARD_SYSTEM: {
      title: 'UiTPAS kent dit kaartsysteem niet',
      detail: 'Zoek de pashouder opnieuw op. Blijft het fout gaan, geef je helpdesk dan de code hieronder.',
    },
    UNKNOWN_IDENTIFICATION: {
      title: 'UiTPAS kent dit nummer niet',
      detail: 'Scan opnieuw of kijk het nummer na.',
    },
    PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON: {
      title: 'UiTPAS kent deze reden niet',
      detail: 'Kies een andere reden. Blijft het fout gaan, geef je helpdesk dan de code hieronder.',
    },
  },
  notAllowed: {
    registration: {
      title: 'UiTPAS laat dit niet toe',
      detail: 'Kijk na of de reden en de kaart bij deze pashouder passen, of vraag het je helpdesk.',
    },
    prolongation: {
      title: 'UiTPAS laat deze verlenging niet toe',
      detail:
        'Zoek de pashouder opnieuw op en kijk na of die kansenstatuut heeft in dit kaartsysteem, of vraag het je helpdesk.',
    },
  },
  unreadableDate: {
    endDate: {
      title: 'UiTPAS kan deze einddatum niet lezen',
      detail: 'Vul de einddatum van het kansenstatuut opnieuw in.',
    },
    birthDate: {
      title: 'UiTPAS kan deze geboortedatum niet lezen',
      detail: 'Kijk de geboortedatum na en probeer opnieuw.',
    },
  },
  unknownCard: {
    title: 'Deze kaart bestaat niet bij UiTPAS',
    detail: 'Kijk het kaartnummer na of scan de kaart opnieuw.',
  },
  endDate: {
    title: 'Deze einddatum is niet toegestaan',
    detail: 'Kies een einddatum die niet voorbij is en niet later dan eind volgend jaar.',
    withLatest: (date) => `Kies een einddatum die niet voorbij is en niet later dan ${date}.`,
  },
  invalidCard: {
    not_this_counter: {
      title: 'Deze kaart hoort niet bij deze balie',
      detail: 'Ze is aan een andere balie geleverd. Neem een kaart uit de voorraad van deze balie.',
    },
    kansenpas_required: {
      title: 'Deze pashouder heeft een kansenpas nodig',
      detail: 'De pashouder heeft kansenstatuut en dit is een gewone kaart. Neem een kansenpas.',
    },
    kansenstatuut_required: {
      title: 'Deze kaart is een kansenpas',
      detail:
        'De pashouder heeft na deze registratie geen kansenstatuut. Neem een gewone kaart, of kies “Krijgt kansenstatuut” als dat klopt.',
    },
  },
  oneOfCauses: {
    title: 'Deze kaart past niet bij deze registratie',
    detail: (causes) => `Mogelijke oorzaken: ${causes}. Neem een andere kaart.`,
    or: '; of ',
  },
  cardStatus: {
    THEIRS: {
      title: 'Dit is al de kaart van deze pashouder',
      detail: 'Is ze net geregistreerd, dan kan je ze meegeven. Is dit de oude kaart, scan dan de nieuwe.',
    },
    ACTIVE: cannotHandOut('ze is al in gebruik', takeAnother),
    BLOCKED: cannotHandOut('ze is geblokkeerd', takeAnother),
    DELETED: cannotHandOut('ze is verwijderd', takeAnother),
    STOCK: cannotHandOut('ze ligt nog in het centrale magazijn', takeAnother),
    PROVISIONED: cannotHandOut('ze is nog niet vrijgegeven', takeAnother),
    SENT_TO_BALIE: cannotHandOut(
      'ze is nog onderweg naar een balie',
      'Bevestig eerst de ontvangst van de levering, of neem een andere kaart.',
    ),
    LOCAL_STOCK: cannotHandOut(
      'UiTPAS aanvaardt ze nu niet, al ligt ze klaar',
      'Zoek de pashouder opnieuw op en probeer nog eens, of neem een andere kaart.',
    ),
    OTHER: cannotHandOut('ze ligt niet klaar in de voorraad', takeAnother),
  },
}

function cannotHandOut(what: string, todo: string): Words {
  return { title: `Deze kaart kan je niet meegeven: ${what}`, detail: todo }
}
