import type { RefusalSentences } from '../refusals.ts'
import type { Words } from '../words.ts'

const takeAnother = 'Legen Sie diese Karte beiseite und nehmen Sie eine andere.'

/** The sentences about refusals of the service. */
export const deRefusals: RefusalSentences = {
  plain: {
    MISSING_REQUIRED_FIELDS: {
      title: 'UiTPAS fehlt eine Angabe',
      detail: 'Prüfen Sie, ob alles ausgefüllt ist, und versuchen Sie es noch einmal.',
    },
    PARSE_INVALID_UITPASNUMBER: {
      title: 'Das ist keine gültige Kartennummer',
      detail: 'Scannen Sie die Karte noch einmal oder tippen Sie die 13 Ziffern ab.',
    },
    PARSE_INVALID_VOUCHERNUMBER: {
      title: 'Das ist keine gültige Gutscheinnummer',
      detail:
        'Prüfen Sie die Nummer auf dem Gutschein oder leeren Sie das Feld, um ohne Gutschein zu registrieren.',
    },
    UNKNOWN_VOUCHER: {
      title: 'Diesen Gutschein gibt es nicht',
      detail:
        'Prüfen Sie die Nummer auf dem Gutschein oder leeren Sie das Feld, um ohne Gutschein zu registrieren.',
    },
    UNKNOWN_PASSHOLDER_UID: {
      title: 'UiTPAS kennt diesen Passinhaber nicht',
      detail: 'Suchen Sie den Passinhaber noch einmal mit der alten Karte oder der Nationalregisternummer.',
    },
    INVALID_VOUCHER_STATUS: {
      title: 'Dieser Gutschein ist schon eingelöst',
      detail:
        'Nehmen Sie einen anderen Gutschein oder leeren Sie das Feld, um ohne Gutschein zu registrieren.',
    },
    ACTION_FAILED: {
      title: 'UiTPAS konnte das nicht ausführen',
      detail:
        'Versuchen Sie es noch einmal. Klappt es wieder nicht, nennen Sie Ihrem Helpdesk den Code unten.',
    },
    BALIE_NOT_AUTHORIZED: {
      title: 'Dieser Schalter darf diese Karte nicht registrieren',
      detail:
        'Nehmen Sie eine Karte dieses Schalters oder wählen Sie oben den Schalter, zu dem die Karte gehört.',
    },
    UNKNOWN_BALIE_CONSUMERKEY: {
      title: 'UiTPAS kennt diesen Schalter nicht',
      detail: 'Wählen Sie oben einen anderen Schalter oder fragen Sie Ihren UiTPAS-Koordinator.',
    },
    INVALID_PARAMETERS: {
      title: 'UiTPAS nimmt diese Angaben nicht an',
      detail:
        'Prüfen Sie alles und versuchen Sie es noch einmal. Klappt es wieder nicht, nennen Sie Ihrem Helpdesk den Code unten.',
    },
    UNKNOWN_CARD_SYSTEM: {
      title: 'UiTPAS kennt dieses Kartensystem nicht',
      detail:
        'Suchen Sie die Person noch einmal. Klappt es wieder nicht, nennen Sie Ihrem Helpdesk den Code unten.',
    },
    UNKNOWN_IDENTIFICATION: {
      title: 'UiTPAS kennt diese Nummer nicht',
      detail: 'Scannen Sie noch einmal oder prüfen Sie die Nummer.',
    },
    PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON: {
      title: 'UiTPAS kennt diesen Grund nicht',
      detail:
        'Wählen Sie einen anderen Grund. Klappt es wieder nicht, nennen Sie Ihrem Helpdesk den Code unten.',
    },
  },
  notAllowed: {
    registration: {
      title: 'UiTPAS lässt das nicht zu',
      detail: 'Prüfen Sie, ob Grund und Karte zu diesem Passinhaber passen, oder fragen Sie Ihren Helpdesk.',
    },
    prolongation: {
      title: 'UiTPAS lässt diese Verlängerung nicht zu',
      detail:
        'Suchen Sie den Passinhaber noch einmal und prüfen Sie, ob er in diesem Kartensystem Kansenstatuut hat, oder fragen Sie Ihren Helpdesk.',
    },
  },
  unreadableDate: {
    endDate: {
      title: 'UiTPAS kann dieses Enddatum nicht lesen',
      detail: 'Geben Sie das Enddatum des Kansenstatuut noch einmal ein.',
    },
    birthDate: {
      title: 'UiTPAS kann dieses Geburtsdatum nicht lesen',
      detail: 'Prüfen Sie das Geburtsdatum und versuchen Sie es noch einmal.',
    },
  },
  unknownCard: {
    title: 'Diese Karte gibt es bei UiTPAS nicht',
    detail: 'Prüfen Sie die Kartennummer oder scannen Sie die Karte noch einmal.',
  },
  endDate: {
    title: 'Dieses Enddatum ist nicht erlaubt',
    detail: 'Wählen Sie ein Enddatum, das nicht vorbei ist und nicht nach Ende nächsten Jahres liegt.',
    withLatest: (date) => `Wählen Sie ein Enddatum, das nicht vorbei ist und nicht nach dem ${date} liegt.`,
  },
  invalidCard: {
    not_this_counter: {
      title: 'Diese Karte gehört nicht zu diesem Schalter',
      detail:
        'Die Karte wurde an einen anderen Schalter geliefert. Nehmen Sie eine Karte aus dem Vorrat dieses Schalters.',
    },
    kansenpas_required: {
      title: 'Dieser Passinhaber braucht einen Kansenpas',
      detail: 'Der Passinhaber hat Kansenstatuut und das ist eine normale Karte. Nehmen Sie einen Kansenpas.',
    },
    kansenstatuut_required: {
      title: 'Diese Karte ist ein Kansenpas',
      detail:
        'Der Passinhaber hat nach dieser Registrierung kein Kansenstatuut. Nehmen Sie eine normale Karte oder wählen Sie „Erhält Kansenstatuut“, wenn das stimmt.',
    },
  },
  oneOfCauses: {
    title: 'Diese Karte passt nicht zu dieser Registrierung',
    detail: (causes) => `Mögliche Ursachen: ${causes}. Nehmen Sie eine andere Karte.`,
    or: '; oder ',
  },
  cardStatus: {
    THEIRS: {
      title: 'Das ist schon die Karte dieses Passinhabers',
      detail:
        'Wurde sie gerade registriert, können Sie sie aushändigen. Ist das die alte Karte, scannen Sie die neue.',
    },
    ACTIVE: cannotHandOut('schon in Gebrauch', takeAnother),
    BLOCKED: cannotHandOut('gesperrt', takeAnother),
    DELETED: cannotHandOut('gelöscht', takeAnother),
    STOCK: cannotHandOut('noch im Zentrallager', takeAnother),
    PROVISIONED: cannotHandOut('noch nicht freigegeben', takeAnother),
    SENT_TO_BALIE: cannotHandOut(
      'noch unterwegs zu einem Schalter',
      'Bestätigen Sie zuerst den Empfang der Lieferung oder nehmen Sie eine andere Karte.',
    ),
    LOCAL_STOCK: cannotHandOut(
      'bereit, aber von UiTPAS abgelehnt',
      'Suchen Sie den Passinhaber neu und versuchen Sie es noch einmal, oder nehmen Sie eine andere Karte.',
    ),
    OTHER: cannotHandOut('nicht im Vorrat bereit', takeAnother),
  },
}

function cannotHandOut(what: string, todo: string): Words {
  return { title: `Diese Karte können Sie nicht aushändigen: ${what}`, detail: todo }
}
