import type { ExchangeEnd } from '../data/openid-accounts.ts'

/** UiTID's own page has no English (service.md §2.2). */
export const openIdLanguages = ['nl', 'fr', 'de'] as const
export type OpenIdLanguage = (typeof openIdLanguages)[number]

export type SignInTexts = {
  strongTitle: string
  strong: string
  confirm: string
  noFactorTitle: string
  noFactor: string
  goOn: string
  hasNoFactor: string
  ends: Record<Exclude<ExchangeEnd, 'given'>, string>
  signedOutTitle: string
  signedOut: string
  signingOutTitle: string
  signOut: string
  failedTitle: string
}

export const signInTexts: Readonly<Record<OpenIdLanguage, SignInTexts>> = {
  nl: {
    strongTitle: 'Bevestig dat jij het bent',
    strong: 'De balietoepassing vraagt een tweede stap. In het echt tik je hier de code van je telefoon in.',
    confirm: 'Bevestigen',
    noFactorTitle: 'Je hebt nog geen tweede stap',
    noFactor: 'De balietoepassing vraagt een tweede stap, en bij deze account is er geen ingesteld.',
    goOn: 'Doorgaan zonder tweede stap',
    hasNoFactor: 'geen tweede stap ingesteld',
    ends: {
      'only in the newer UiTID': 'bestaat alleen in de nieuwere UiTID',
      'token unknown': 'UiTPAS kent het toegangsbewijs niet',
      'not permitted': 'de toepassing mag niet inwisselen',
      away: 'het inwisselen geeft geen antwoord',
    },
    signedOutTitle: 'Je bent afgemeld bij UiTID',
    signedOut: 'De toepassing gaf geen adres om naar terug te gaan.',
    signingOutTitle: 'Je wordt afgemeld bij UiTID',
    signOut: 'Afmelden',
    failedTitle: 'UiTID kan dit verzoek niet uitvoeren',
  },
  fr: {
    strongTitle: 'Confirmez que c’est bien vous',
    strong:
      'L’application du guichet demande une deuxième étape. En réalité, vous tapez ici le code de votre téléphone.',
    confirm: 'Confirmer',
    noFactorTitle: 'Vous n’avez pas encore de deuxième étape',
    noFactor: 'L’application du guichet demande une deuxième étape, et ce compte n’en a pas.',
    goOn: 'Continuer sans deuxième étape',
    hasNoFactor: 'aucune deuxième étape configurée',
    ends: {
      'only in the newer UiTID': 'n’existe que dans le nouveau UiTID',
      'token unknown': 'UiTPAS ne connaît pas le jeton d’accès',
      'not permitted': 'l’application ne peut pas échanger',
      away: 'l’échange ne répond pas',
    },
    signedOutTitle: 'Vous êtes déconnecté de UiTID',
    signedOut: 'L’application n’a donné aucune adresse de retour.',
    signingOutTitle: 'Déconnexion de UiTID en cours',
    signOut: 'Se déconnecter',
    failedTitle: 'UiTID ne peut pas traiter cette demande',
  },
  de: {
    strongTitle: 'Bestätigen Sie, dass Sie es sind',
    strong:
      'Die Schalteranwendung verlangt einen zweiten Schritt. In Wirklichkeit geben Sie hier den Code Ihres Telefons ein.',
    confirm: 'Bestätigen',
    noFactorTitle: 'Sie haben noch keinen zweiten Schritt',
    noFactor:
      'Die Schalteranwendung verlangt einen zweiten Schritt, und für dieses Konto ist keiner eingerichtet.',
    goOn: 'Ohne zweiten Schritt fortfahren',
    hasNoFactor: 'kein zweiter Schritt eingerichtet',
    ends: {
      'only in the newer UiTID': 'gibt es nur im neueren UiTID',
      'token unknown': 'UiTPAS kennt das Zugriffstoken nicht',
      'not permitted': 'die Anwendung darf nicht tauschen',
      away: 'der Tausch antwortet nicht',
    },
    signedOutTitle: 'Sie sind bei UiTID abgemeldet',
    signedOut: 'Die Anwendung hat keine Adresse für die Rückkehr genannt.',
    signingOutTitle: 'Sie werden bei UiTID abgemeldet',
    signOut: 'Abmelden',
    failedTitle: 'UiTID kann diese Anfrage nicht ausführen',
  },
}

/** Returns the first requested language that UiTID has; Dutch if there is none. */
export function parseLocales(locales: unknown): OpenIdLanguage {
  const wished = typeof locales === 'string' ? locales.split(' ') : []
  return wished.flatMap((wish) => openIdLanguages.find((known) => wish.startsWith(known)) ?? [])[0] ?? 'nl'
}
