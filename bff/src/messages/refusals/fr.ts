import type { RefusalSentences } from '../refusals.ts'
import type { Words } from '../words.ts'

const takeAnother = 'Mettez cette carte de côté et prenez-en une autre.'

/** The sentences about refusals of the service. */
export const frRefusals: RefusalSentences = {
  plain: {
    MISSING_REQUIRED_FIELDS: {
      title: 'Il manque une donnée à UiTPAS',
      detail: 'Vérifiez que tout est rempli et réessayez.',
    },
    PARSE_INVALID_UITPASNUMBER: {
      title: 'Ce numéro de carte n’est pas valable',
      detail: 'Scannez à nouveau la carte ou retapez les 13 chiffres.',
    },
    PARSE_INVALID_VOUCHERNUMBER: {
      title: 'Ce numéro de voucher n’est pas valable',
      detail: 'Vérifiez le numéro sur le voucher, ou videz le champ pour enregistrer sans voucher.',
    },
    UNKNOWN_VOUCHER: {
      title: 'Ce voucher n’existe pas',
      detail: 'Vérifiez le numéro sur le voucher, ou videz le champ pour enregistrer sans voucher.',
    },
    UNKNOWN_PASSHOLDER_UID: {
      title: 'UiTPAS ne connaît pas ce titulaire',
      detail: 'Recherchez à nouveau le titulaire avec l’ancienne carte ou le numéro national.',
    },
    INVALID_VOUCHER_STATUS: {
      title: 'Ce voucher a déjà été utilisé',
      detail: 'Prenez un autre voucher, ou videz le champ pour enregistrer sans voucher.',
    },
    ACTION_FAILED: {
      title: 'UiTPAS n’a pas pu le faire',
      detail: 'Réessayez. Si le problème persiste, donnez à votre helpdesk le code ci-dessous.',
    },
    BALIE_NOT_AUTHORIZED: {
      title: 'Ce guichet ne peut pas enregistrer cette carte',
      detail: 'Prenez une carte de ce guichet, ou choisissez en haut le guichet de cette carte.',
    },
    UNKNOWN_BALIE_CONSUMERKEY: {
      title: 'UiTPAS ne connaît pas ce guichet',
      detail: 'Choisissez un autre guichet en haut, ou demandez à votre coordinateur UiTPAS.',
    },
    INVALID_PARAMETERS: {
      title: 'UiTPAS n’accepte pas ces données',
      detail:
        'Vérifiez tout et réessayez. Si le problème persiste, donnez à votre helpdesk le code ci-dessous.',
    },
    UNKNOWN_CARD_SYSTEM: {
      title: 'UiTPAS ne connaît pas ce système de cartes',
      detail:
        'Recherchez à nouveau le détenteur du pass. Si le problème persiste, donnez à votre helpdesk le code ci-dessous.',
    },
    UNKNOWN_IDENTIFICATION: {
      title: 'UiTPAS ne connaît pas ce numéro',
      detail: 'Scannez à nouveau ou vérifiez le numéro.',
    },
    PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON: {
      title: 'UiTPAS ne connaît pas ce motif',
      detail:
        'Choisissez un autre motif. Si le problème persiste, donnez à votre helpdesk le code ci-dessous.',
    },
  },
  notAllowed: {
    registration: {
      title: 'UiTPAS ne l’autorise pas',
      detail: 'Vérifiez que le motif et la carte conviennent à ce titulaire, ou demandez à votre helpdesk.',
    },
    prolongation: {
      title: 'UiTPAS n’autorise pas cette prolongation',
      detail:
        'Recherchez à nouveau le titulaire et vérifiez s’il a un kansenstatuut dans ce système de cartes, ou demandez à votre helpdesk.',
    },
  },
  unreadableDate: {
    endDate: {
      title: 'UiTPAS ne peut pas lire cette date de fin',
      detail: 'Indiquez à nouveau la date de fin du kansenstatuut.',
    },
    birthDate: {
      title: 'UiTPAS ne peut pas lire cette date de naissance',
      detail: 'Vérifiez la date de naissance et réessayez.',
    },
  },
  unknownCard: {
    title: 'UiTPAS ne connaît pas cette carte',
    detail: 'Vérifiez le numéro de la carte ou scannez-la à nouveau.',
  },
  endDate: {
    title: 'Cette date de fin n’est pas autorisée',
    detail: 'Choisissez une date de fin qui n’est pas passée et au plus tard la fin de l’an prochain.',
    withLatest: (date) => `Choisissez une date de fin qui n’est pas passée et au plus tard le ${date}.`,
  },
  invalidCard: {
    not_this_counter: {
      title: 'Cette carte n’est pas de ce guichet',
      detail: 'Elle a été livrée à un autre guichet. Prenez une carte du stock de ce guichet.',
    },
    kansenpas_required: {
      title: 'Il faut un kansenpas à ce titulaire',
      detail: 'Le titulaire a le kansenstatuut et c’est une carte ordinaire. Prenez un kansenpas.',
    },
    kansenstatuut_required: {
      title: 'Cette carte est un kansenpas',
      detail:
        'Après cet enregistrement, le titulaire n’a pas le kansenstatuut. Prenez une carte ordinaire, ou choisissez « Reçoit le kansenstatuut » si c’est le cas.',
    },
  },
  oneOfCauses: {
    title: 'Cette carte ne convient pas pour cet enregistrement',
    detail: (causes) => `Causes possibles : ${causes}. Prenez une autre carte.`,
    or: ' ; ou ',
  },
  cardStatus: {
    THEIRS: {
      title: 'C’est déjà la carte de ce titulaire',
      detail:
        'Si elle vient d’être enregistrée, vous pouvez la remettre. Si c’est l’ancienne carte, scannez la nouvelle.',
    },
    ACTIVE: cannotHandOut('elle est déjà utilisée', takeAnother),
    BLOCKED: cannotHandOut('elle est bloquée', takeAnother),
    DELETED: cannotHandOut('elle est supprimée', takeAnother),
    STOCK: cannotHandOut('elle est encore au dépôt central', takeAnother),
    PROVISIONED: cannotHandOut('elle n’est pas encore disponible', takeAnother),
    SENT_TO_BALIE: cannotHandOut(
      'elle est en route vers un guichet',
      'Confirmez d’abord la réception de la livraison, ou prenez une autre carte.',
    ),
    LOCAL_STOCK: cannotHandOut(
      'UiTPAS la refuse, alors qu’elle est prête',
      'Recherchez à nouveau le titulaire et réessayez, ou prenez une autre carte.',
    ),
    OTHER: cannotHandOut('elle n’est pas prête dans le stock', takeAnother),
  },
}

function cannotHandOut(what: string, todo: string): Words {
  return { title: `Ne remettez pas cette carte : ${what}`, detail: todo }
}
