import { formatCardNumber } from '@balie/shared'
import { aWhile } from '../a-while.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Facts } from '../words.ts'

/** The sentences about failures on our side or on the way. */
export const frOwn: Catalogue['own'] = {
  VALIDATION_FAILED: () => ({
    title: 'Tout n’est pas rempli correctement',
    detail: 'Vérifiez les champs indiqués et réessayez.',
  }),
  IDEMPOTENCY_KEY_MISSING: () => ({
    title: 'Cette demande est incomplète',
    detail: 'Rechargez la page et réessayez.',
  }),
  UNKNOWN_KEY: () => ({
    title: 'Nous ne connaissons pas cet enregistrement',
    detail: 'Recherchez la carte pour voir si elle est enregistrée.',
  }),
  IDEMPOTENCY_KEY_REUSED: () => ({
    title: 'Cette demande a déjà servi à un autre enregistrement',
    detail: 'Rechargez la page et recherchez la carte avant de réessayer.',
  }),
  REGISTRATION_IN_PROGRESS: ({ otherCard }) =>
    otherCard === undefined
      ? {
          title: 'L’enregistrement de cette carte est déjà en cours',
          detail:
            'Regardez en haut de cette page ou dans votre autre fenêtre, ou demandez à votre collègue. Attendez que ce soit terminé. N’enregistrez pas la carte une deuxième fois.',
        }
      : {
          title: 'Un enregistrement est déjà en cours pour ce titulaire',
          detail: `La carte ${formatCardNumber(otherCard)} est en cours d’enregistrement pour ce titulaire. Regardez en haut de cette page ou dans votre autre fenêtre, ou demandez à votre collègue. Attendez que ce soit terminé. N’enregistrez pas d’autre carte entre-temps.`,
        },
  NOT_REGISTERED: ({ block }) => ({
    title: 'La carte n’est pas enregistrée',
    detail:
      block === 'done' || block === 'already'
        ? 'L’ancienne carte, elle, est bloquée. Enregistrez maintenant la nouvelle carte ; il ne faut plus rien bloquer.'
        : `Nous avons vérifié : l’enregistrement n’a pas eu lieu${block === 'failed' ? ' et l’ancienne carte n’est pas bloquée' : ''}. Vous pouvez réessayer sans crainte.`,
  }),
  OLD_CARD_CHANGED: () => ({
    title: 'L’ancienne carte n’est plus la carte de ce titulaire',
    detail: 'Rien n’a été bloqué ni enregistré. Recherchez à nouveau le titulaire.',
  }),
  OLD_CARD_DIGITAL: () => ({
    title: 'L’ancienne carte est numérique',
    detail:
      'Rien n’a été bloqué ni enregistré. Recherchez à nouveau le titulaire et confirmez que la carte numérique peut aussi être bloquée.',
  }),
  NEW_CARD_UNSURE: () => ({
    title: 'Impossible de vérifier si la nouvelle carte est bien à ce guichet',
    detail: 'Rien n’a donc été bloqué ni enregistré. Réessayez ou prenez une autre carte.',
  }),
  BLOCK_UNKNOWN: () => ({
    title: 'Nous ne savons pas encore si l’ancienne carte est bloquée',
    detail:
      'La nouvelle carte n’est pas enregistrée. Ne la remettez pas encore et vérifiez à nouveau dans un instant. Si l’ancienne carte est alors bloquée, vous pourrez enregistrer tout de suite.',
  }),
  SESSION_EXPIRED: (facts) => ({
    title: 'Votre session est terminée',
    detail: `${nothingDone(facts)}Reconnectez-vous ; ce que vous avez rempli est gardé.`,
  }),
  OTHER_EMPLOYEE: (facts) => ({
    title: 'Quelqu’un d’autre s’est connecté dans ce navigateur',
    detail: `${nothingDone(facts)}Ce que vous avez rempli est gardé pour vous : reconnectez-vous pour continuer.`,
  }),
  FORBIDDEN_ORIGIN: (facts) => ({
    title: 'Cette demande ne vient pas de notre page',
    detail: `${nothingDone(facts)}Rouvrez l’application par son adresse habituelle et réessayez.`,
  }),
  FORBIDDEN_COUNTER: (facts) => ({
    title: 'Vous ne travaillez pas pour ce guichet',
    detail: `${nothingDone(facts)}Choisissez un de vos guichets, ou demandez l’accès à votre coordinateur UiTPAS.`,
  }),
  UITPAS_UNREACHABLE: (facts) => ({
    title: 'UiTPAS est inaccessible',
    detail: `${nothingDone(facts)}Réessayez dans un instant.`,
  }),
  STORE_UNAVAILABLE: ({ outcome }) => ({
    title: 'Cette application est momentanément indisponible',
    detail:
      outcome === 'unknown'
        ? 'Nous ne savons pas encore si la carte est enregistrée. Ne la remettez pas encore et n’essayez pas d’autre carte. Vérifiez à nouveau dans un instant, ou prévenez votre helpdesk.'
        : 'Réessayez dans un instant, ou prévenez votre helpdesk.',
  }),
  OUTCOME_UNKNOWN: () => ({
    title: 'Nous ne savons pas encore si la carte est enregistrée',
    detail:
      'Ne remettez pas encore la carte et n’essayez pas d’autre carte. Vérifiez à nouveau dans un instant.',
  }),
  PROLONGATION_UNKNOWN: () => ({
    title: 'Nous ne savons pas encore si le statut est prolongé',
    detail:
      'UiTPAS n’a pas répondu. Réessayez dans un instant avec la même date : prolonger deux fois ne pose pas de problème.',
  }),
  UITPAS_FAILED: (facts) => ({
    title: 'UiTPAS n’a pas donné de réponse utilisable',
    detail: `${nothingDone(facts)}Réessayez dans un instant. Si le problème persiste, prévenez votre helpdesk.`,
  }),
  LOGIN_FAILED: () => ({
    title: 'La connexion a échoué',
    detail: 'UiTID ne répond pas comme prévu. Réessayez dans un instant.',
  }),
  TOO_MANY_REQUESTS: (facts) => ({
    title: 'Vous demandez trop en peu de temps',
    detail: `${nothingDone(facts)}Patientez ${aWhile('fr', facts.retryAfterS, 'un instant')} et réessayez.`,
  }),
  TOO_MANY_UNKNOWN: ({ retryAfterS }) => ({
    title: 'Trop de numéros inconnus',
    detail: `Vérifiez le numéro, patientez ${aWhile('fr', retryAfterS, 'un instant')} et réessayez.`,
  }),
  TOO_MANY_SEARCHES: ({ retryAfterS }) => ({
    title: 'Vous avez déjà cherché très souvent par nom',
    detail: `Scannez une carte ou une eID, ou attendez ${aWhile('fr', retryAfterS, 'un instant')} et cherchez à nouveau par nom.`,
  }),
  NOT_FOUND: () => ({ title: 'Cette adresse n’existe pas', detail: 'Retournez à la page d’accueil.' }),
  BODY_TOO_LARGE: (facts) => ({
    title: 'Il y a trop de texte',
    detail: `${nothingDone(facts)}Raccourcissez ce que vous avez rempli et réessayez.`,
  }),
  BODY_NOT_JSON: (facts) => ({
    title: 'Nous ne pouvons pas lire cette demande',
    detail: `${nothingDone(facts)}Rechargez la page et réessayez.`,
  }),
  INTERNAL_ERROR: () => ({
    title: 'Un problème est survenu dans cette application',
    detail: 'Réessayez. Si le problème persiste, donnez à votre helpdesk le code ci-dessous.',
  }),
}

/** Used only for a registration, about this very request, and only if it is certain. */
function nothingDone({ outcome }: Facts): string {
  return outcome === 'not_registered' ? 'Cette demande n’a rien enregistré. ' : ''
}
