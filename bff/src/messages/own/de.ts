import { formatCardNumber } from '@balie/shared'
import { aWhile } from '../a-while.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Facts } from '../words.ts'

/** The sentences about failures on our side or on the way. */
export const deOwn: Catalogue['own'] = {
  VALIDATION_FAILED: () => ({
    title: 'Nicht alles ist richtig ausgefüllt',
    detail: 'Prüfen Sie die markierten Felder und versuchen Sie es noch einmal.',
  }),
  IDEMPOTENCY_KEY_MISSING: () => ({
    title: 'Diese Anfrage ist unvollständig',
    detail: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  }),
  UNKNOWN_KEY: () => ({
    title: 'Diese Registrierung kennen wir nicht',
    detail: 'Suchen Sie die Karte, um zu sehen, ob sie registriert ist.',
  }),
  IDEMPOTENCY_KEY_REUSED: () => ({
    title: 'Diese Anfrage wurde schon für eine andere Registrierung verwendet',
    detail: 'Laden Sie die Seite neu und suchen Sie die Karte, bevor Sie es noch einmal versuchen.',
  }),
  REGISTRATION_IN_PROGRESS: ({ otherCard }) =>
    otherCard === undefined
      ? {
          title: 'Diese Karte wird gerade schon registriert',
          detail:
            'Sehen Sie oben auf dieser Seite oder in Ihrem anderen Fenster nach, oder fragen Sie im Team. Warten Sie, bis diese Registrierung fertig ist. Registrieren Sie die Karte nicht noch einmal.',
        }
      : {
          title: 'Für diese Person läuft bereits eine Registrierung',
          detail: `Karte ${formatCardNumber(otherCard)} wird gerade für diese Person registriert. Sehen Sie oben auf dieser Seite oder in Ihrem anderen Fenster nach, oder fragen Sie im Team. Warten Sie, bis das fertig ist. Registrieren Sie inzwischen keine andere Karte.`,
        },
  NOT_REGISTERED: ({ block }) => ({
    title: 'Die Karte ist nicht registriert',
    detail:
      block === 'done' || block === 'already'
        ? 'Die alte Karte ist aber gesperrt. Registrieren Sie jetzt die neue Karte; sperren ist nicht mehr nötig.'
        : `Wir haben nachgesehen: Die Registrierung hat nicht stattgefunden${block === 'failed' ? ' und die alte Karte ist nicht gesperrt' : ''}. Sie können es ruhig noch einmal versuchen.`,
  }),
  OLD_CARD_CHANGED: () => ({
    title: 'Die alte Karte ist nicht mehr die Karte dieses Passinhabers',
    detail: 'Es wurde nichts gesperrt und nichts registriert. Suchen Sie den Passinhaber noch einmal.',
  }),
  OLD_CARD_DIGITAL: () => ({
    title: 'Die alte Karte ist digital',
    detail:
      'Es wurde nichts gesperrt und nichts registriert. Suchen Sie den Passinhaber erneut und bestätigen Sie, dass auch die digitale Karte gesperrt werden darf.',
  }),
  NEW_CARD_UNSURE: () => ({
    title: 'Wir können nicht prüfen, ob die neue Karte an diesem Schalter liegt',
    detail:
      'Deshalb wurde nichts gesperrt und nichts registriert. Versuchen Sie es noch einmal oder nehmen Sie eine andere Karte.',
  }),
  BLOCK_UNKNOWN: () => ({
    title: 'Wir wissen noch nicht, ob die alte Karte gesperrt ist',
    detail:
      'Die neue Karte ist nicht registriert. Händigen Sie sie noch nicht aus und prüfen Sie es gleich noch einmal. Ist die alte Karte dann gesperrt, können Sie sofort registrieren.',
  }),
  SESSION_EXPIRED: (facts) => ({
    title: 'Sie sind nicht mehr angemeldet',
    detail: `${nothingDone(facts)}Melden Sie sich neu an; Ihre Eingaben bleiben gespeichert.`,
  }),
  OTHER_EMPLOYEE: (facts) => ({
    title: 'Inzwischen ist in diesem Browser jemand anders angemeldet',
    detail: `${nothingDone(facts)}Ihre Eingaben bleiben für Sie gespeichert: Melden Sie sich neu an, um fortzufahren.`,
  }),
  FORBIDDEN_ORIGIN: (facts) => ({
    title: 'Diese Anfrage kommt nicht von unserer Seite',
    detail: `${nothingDone(facts)}Öffnen Sie die Anwendung neu über die gewohnte Adresse und versuchen Sie es noch einmal.`,
  }),
  FORBIDDEN_COUNTER: (facts) => ({
    title: 'Sie arbeiten nicht für diesen Schalter',
    detail: `${nothingDone(facts)}Wählen Sie einen Schalter, für den Sie arbeiten, oder bitten Sie Ihren UiTPAS-Koordinator um Zugang.`,
  }),
  UITPAS_UNREACHABLE: (facts) => ({
    title: 'UiTPAS ist nicht erreichbar',
    detail: `${nothingDone(facts)}Versuchen Sie es gleich noch einmal.`,
  }),
  STORE_UNAVAILABLE: ({ outcome }) => ({
    title: 'Diese Anwendung ist gerade nicht verfügbar',
    detail:
      outcome === 'unknown'
        ? 'Wir wissen noch nicht, ob die Karte registriert ist. Händigen Sie sie noch nicht aus und versuchen Sie es nicht mit einer anderen Karte. Prüfen Sie es gleich noch einmal oder informieren Sie Ihren Helpdesk.'
        : 'Versuchen Sie es gleich noch einmal oder informieren Sie Ihren Helpdesk.',
  }),
  OUTCOME_UNKNOWN: () => ({
    title: 'Wir wissen noch nicht, ob die Karte registriert ist',
    detail:
      'Händigen Sie die Karte noch nicht aus und versuchen Sie es nicht mit einer anderen Karte. Prüfen Sie es gleich noch einmal.',
  }),
  PROLONGATION_UNKNOWN: () => ({
    title: 'Wir wissen noch nicht, ob das Kansenstatuut verlängert ist',
    detail:
      'UiTPAS hat nicht geantwortet. Versuchen Sie es gleich noch einmal mit demselben Datum: Zweimal verlängern schadet nicht.',
  }),
  UITPAS_FAILED: (facts) => ({
    title: 'UiTPAS gab keine brauchbare Antwort',
    detail: `${nothingDone(facts)}Versuchen Sie es gleich noch einmal. Klappt es wieder nicht, informieren Sie Ihren Helpdesk.`,
  }),
  LOGIN_FAILED: () => ({
    title: 'Die Anmeldung klappt gerade nicht',
    detail: 'UiTID antwortet nicht wie erwartet. Versuchen Sie es gleich noch einmal.',
  }),
  TOO_MANY_REQUESTS: (facts) => ({
    title: 'Zu viele Anfragen in kurzer Zeit',
    detail: `${nothingDone(facts)}Warten Sie ${aWhile('de', facts.retryAfterS, 'einen Moment')} und versuchen Sie es erneut.`,
  }),
  TOO_MANY_UNKNOWN: ({ retryAfterS }) => ({
    title: 'Zu viele unbekannte Nummern',
    detail: `Prüfen Sie die Nummer, warten Sie ${aWhile('de', retryAfterS, 'einen Moment')} und versuchen Sie es erneut.`,
  }),
  TOO_MANY_SEARCHES: ({ retryAfterS }) => ({
    title: 'Sie haben schon sehr oft nach Namen gesucht',
    detail: `Scannen Sie eine Karte oder eID, oder warten Sie ${aWhile('de', retryAfterS, 'einen Moment')} und suchen Sie erneut nach dem Namen.`,
  }),
  NOT_FOUND: () => ({
    title: 'Diese Adresse gibt es nicht',
    detail: 'Gehen Sie zurück zur Startseite.',
  }),
  BODY_TOO_LARGE: (facts) => ({
    title: 'Es ist zu viel eingegeben',
    detail: `${nothingDone(facts)}Kürzen Sie Ihre Eingabe und versuchen Sie es noch einmal.`,
  }),
  BODY_NOT_JSON: (facts) => ({
    title: 'Diese Anfrage können wir nicht lesen',
    detail: `${nothingDone(facts)}Laden Sie die Seite neu und versuchen Sie es noch einmal.`,
  }),
  INTERNAL_ERROR: () => ({
    title: 'In dieser Anwendung ist etwas schiefgelaufen',
    detail: 'Versuchen Sie es noch einmal. Klappt es wieder nicht, nennen Sie Ihrem Helpdesk den Code unten.',
  }),
}

/** Used only for a registration, about this very request, and only if it is certain. */
function nothingDone({ outcome }: Facts): string {
  return outcome === 'not_registered' ? 'Mit dieser Anfrage wurde nichts registriert. ' : ''
}
