import type { Right } from '../data/employees.ts'

export const languages = ['nl', 'fr', 'en', 'de'] as const
export type Language = (typeof languages)[number]

export type LoginTexts = {
  title: string
  sandbox: string
  question: string
  refuse: string
  noCounter: string
  rights: Record<Right, string>
  invalidTitle: string
  invalid: string
}

export const loginTexts: Readonly<Record<Language, LoginTexts>> = {
  nl: {
    title: 'Aanmelden bij UiTID',
    sandbox: 'Proefomgeving: alle personen en gegevens zijn verzonnen.',
    question: 'Wie ben je? Met je keuze geef je de balietoepassing toegang namens jou.',
    refuse: 'Weigeren',
    noCounter: 'geen balie',
    rights: {
      none: 'mag niet registreren',
      registratie: 'mag registreren',
      'registratie + kansenstatuut': 'mag registreren en kansenstatuut toekennen',
    },
    invalidTitle: 'Deze aanmelding is niet meer geldig',
    invalid: 'Ga terug naar de toepassing en meld je daar opnieuw aan.',
  },
  fr: {
    title: 'Se connecter à UiTID',
    sandbox: 'Environnement de test : toutes les personnes et données sont fictives.',
    question: 'Qui êtes-vous ? Par votre choix, vous donnez accès à l’application en votre nom.',
    refuse: 'Refuser',
    noCounter: 'aucun guichet',
    rights: {
      none: 'ne peut pas enregistrer',
      registratie: 'peut enregistrer',
      'registratie + kansenstatuut': 'peut enregistrer et accorder le kansenstatuut',
    },
    invalidTitle: 'Cette connexion n’est plus valable',
    invalid: 'Retournez à l’application et reconnectez-vous.',
  },
  en: {
    title: 'Sign in to UiTID',
    sandbox: 'Sandbox: all people and data are made up.',
    question: 'Who are you? With your choice you give the counter application access on your behalf.',
    refuse: 'Refuse',
    noCounter: 'no counter',
    rights: {
      none: 'may not register',
      registratie: 'may register',
      'registratie + kansenstatuut': 'may register and grant kansenstatuut',
    },
    invalidTitle: 'This sign-in is no longer valid',
    invalid: 'Go back to the application and sign in there again.',
  },
  de: {
    title: 'Bei UiTID anmelden',
    sandbox: 'Testumgebung: Alle Personen und Daten sind erfunden.',
    question: 'Wer sind Sie? Mit Ihrer Wahl geben Sie der Schalteranwendung in Ihrem Namen Zugriff.',
    refuse: 'Ablehnen',
    noCounter: 'kein Schalter',
    rights: {
      none: 'darf nicht registrieren',
      registratie: 'darf registrieren',
      'registratie + kansenstatuut': 'darf registrieren und Kansenstatuut gewähren',
    },
    invalidTitle: 'Diese Anmeldung ist nicht mehr gültig',
    invalid: 'Gehen Sie zurück zur Anwendung und melden Sie sich dort neu an.',
  },
}

/** Returns the requested language; Dutch if it isn't one of ours. */
export function parseLanguage(text: string | undefined): Language {
  return languages.find((language) => language === text) ?? 'nl'
}
