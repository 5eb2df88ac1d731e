import type { RefusalSentences } from '../refusals.ts'
import type { Words } from '../words.ts'

const takeAnother = 'Put this card aside and take another one.'

/** The sentences about refusals of the service. */
export const enRefusals: RefusalSentences = {
  plain: {
    MISSING_REQUIRED_FIELDS: {
      title: 'UiTPAS is missing a detail',
      detail: 'Check that everything is filled in and try again.',
    },
    PARSE_INVALID_UITPASNUMBER: {
      title: 'This isn’t a valid card number',
      detail: 'Scan the card again or type in its 13 digits.',
    },
    PARSE_INVALID_VOUCHERNUMBER: {
      title: 'This isn’t a valid voucher number',
      detail: 'Check the number on the voucher, or clear the field to register without a voucher.',
    },
    UNKNOWN_VOUCHER: {
      title: 'This voucher doesn’t exist',
      detail: 'Check the number on the voucher, or clear the field to register without a voucher.',
    },
    UNKNOWN_PASSHOLDER_UID: {
      title: 'UiTPAS doesn’t know this passholder',
      detail: 'Look the passholder up again with the old card or the national number.',
    },
    INVALID_VOUCHER_STATUS: {
      title: 'This voucher has already been used',
      detail: 'Take another voucher, or clear the field to register without a voucher.',
    },
    ACTION_FAILED: {
      title: 'UiTPAS couldn’t do this',
      detail: 'Please try again. If it keeps failing, give your helpdesk the code below.',
    },
    BALIE_NOT_AUTHORIZED: {
      title: 'This counter isn’t allowed to register this card',
      detail: 'Take a card from this counter, or choose the card’s own counter at the top.',
    },
    UNKNOWN_BALIE_CONSUMERKEY: {
      title: 'UiTPAS doesn’t know this counter',
      detail: 'Choose another counter at the top, or ask your UiTPAS coordinator.',
    },
    INVALID_PARAMETERS: {
      title: 'UiTPAS doesn’t accept these details',
      detail: 'Check everything and try again. If it keeps failing, give your helpdesk the code below.',
    },
    UNKNOWN_CARD_SYSTEM: {
      title: 'UiTPAS doesn’t know this card system',
      detail: 'Look the passholder up again. If it keeps failing, give your helpdesk the code below.',
    },
    UNKNOWN_IDENTIFICATION: {
      title: 'UiTPAS doesn’t know this number',
      detail: 'Scan again or check the number.',
    },
    PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON: {
      title: 'UiTPAS doesn’t know this reason',
      detail: 'Choose another reason. If it keeps failing, give your helpdesk the code below.',
    },
  },
  notAllowed: {
    registration: {
      title: 'UiTPAS doesn’t allow this',
      detail: 'Check that the reason and the card fit this passholder, or ask your helpdesk.',
    },
    prolongation: {
      title: 'UiTPAS doesn’t allow this extension',
      detail:
        'Look the passholder up again and check that they have kansenstatuut in this card system, or ask your helpdesk.',
    },
  },
  unreadableDate: {
    endDate: {
      title: 'UiTPAS can’t read this end date',
      detail: 'Enter the end date of the kansenstatuut again.',
    },
    birthDate: {
      title: 'UiTPAS can’t read this date of birth',
      detail: 'Check the date of birth and try again.',
    },
  },
  unknownCard: {
    title: 'UiTPAS has no such card',
    detail: 'Check the card number or scan the card again.',
  },
  endDate: {
    title: 'This end date isn’t allowed',
    detail: 'Choose an end date that hasn’t passed and is no later than the end of next year.',
    withLatest: (date) => `Choose an end date that hasn’t passed and is no later than ${date}.`,
  },
  invalidCard: {
    not_this_counter: {
      title: 'This card doesn’t belong to this counter',
      detail: 'It was delivered to another counter. Take a card from this counter’s stock.',
    },
    kansenpas_required: {
      title: 'This passholder needs a kansenpas',
      detail: 'The passholder has kansenstatuut and this is an ordinary card. Take a kansenpas.',
    },
    kansenstatuut_required: {
      title: 'This card is a kansenpas',
      detail:
        'After this registration the passholder has no kansenstatuut. Take an ordinary card, or choose “Gets kansenstatuut” if that is right.',
    },
  },
  oneOfCauses: {
    title: 'This card doesn’t fit this registration',
    detail: (causes) => `Possible causes: ${causes}. Take another card.`,
    or: '; or ',
  },
  cardStatus: {
    THEIRS: {
      title: 'This is already this passholder’s card',
      detail: 'If it was just registered, you can hand it out. If this is the old card, scan the new one.',
    },
    ACTIVE: cannotHandOut('it is already in use', takeAnother),
    BLOCKED: cannotHandOut('it is blocked', takeAnother),
    DELETED: cannotHandOut('it has been deleted', takeAnother),
    STOCK: cannotHandOut('it is still in the central warehouse', takeAnother),
    PROVISIONED: cannotHandOut('it hasn’t been released yet', takeAnother),
    SENT_TO_BALIE: cannotHandOut(
      'it is still on its way to a counter',
      'First confirm that the delivery has arrived, or take another card.',
    ),
    LOCAL_STOCK: cannotHandOut(
      'UiTPAS won’t accept it now, though it is ready',
      'Look the passholder up again and retry, or take another card.',
    ),
    OTHER: cannotHandOut('it isn’t ready in stock', takeAnother),
  },
}

function cannotHandOut(what: string, todo: string): Words {
  return { title: `You can’t hand out this card: ${what}`, detail: todo }
}
