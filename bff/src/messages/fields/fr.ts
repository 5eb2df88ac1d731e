import type { FieldProblem } from '@balie/shared'

/** Problems of a field in words, for callers other than the page, which has its own words for each code. */
export const frFields: Record<FieldProblem, string> = {
  REQUIRED: 'Remplissez ceci.',
  TOO_LONG: 'C’est trop long. Vérifiez qu’il n’y a qu’un seul numéro.',
  UID_INVALID: 'Recherchez à nouveau le titulaire.',
  REASON_REQUIRED: 'Choisissez un motif.',
  CARD_NUMBER_LENGTH: 'Un numéro de carte compte 13 chiffres.',
  CARD_NUMBER_CHECK_DIGIT:
    'Ce numéro de carte n’est pas correct. Scannez à nouveau ou vérifiez les chiffres.',
  CARD_NUMBER_KIND_DIGIT: 'Ce n’est pas un numéro d’UiTPAS. Scannez à nouveau ou vérifiez les chiffres.',
  VOUCHER_INVALID: 'Un numéro de voucher compte au plus 40 caractères, sur une seule ligne.',
  DATE_INVALID: 'Cette date n’existe pas.',
  END_DATE_REQUIRED: 'Indiquez jusqu’à quand court le kansenstatuut.',
  END_DATE_PAST: 'Cette date de fin est déjà passée.',
  END_DATE_TOO_LATE: 'Le kansenstatuut court au plus tard jusqu’au 31 décembre de l’an prochain.',
  COUNTER_REQUIRED: 'Choisissez un guichet.',
  OLD_CARD_IS_NEW_CARD: 'C’est l’ancienne carte. Scannez la nouvelle.',
  BLOCKING_OFF: 'Cette application ne bloque pas les anciennes cartes. Rechargez la page.',
}
