import { OWN_PROBLEM_CODES, type OwnProblemCode } from '@balie/shared'
import { isListedRefusal } from '../uitpas/calls/refusal-codes.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { neverSettledWords } from './never-settled.ts'
import { nl } from './nl.ts'
import { blockRefusedWords, oldCardSentence } from './old-card.ts'
import { refusalWords } from './refusals.ts'
import type { Catalogue } from './catalogue.ts'
import type { Facts, Words } from './words.ts'

/** The available languages; the first is the default. */
const CATALOGUES: Record<string, Catalogue> = { nl, fr, en, de }
export const DEFAULT_LANGUAGE = 'nl'
export const LANGUAGES = Object.keys(CATALOGUES)

/** Returns all sentences in a language, or in Dutch if there are none. */
export function catalogueOf(language: string): Catalogue {
  return new Map(Object.entries(CATALOGUES)).get(language) ?? nl
}

/** Returns the sentences for a code (ours, the service's, or an unlisted one), with the state of the old card. */
export function wordsFor(catalogue: Catalogue, facts: Facts): Words {
  const { title, detail } = wordsForCode(catalogue, facts)
  return { title, detail: `${detail} ${oldCardSentence(catalogue.oldCard, facts)}`.trimEnd() }
}

function wordsForCode(catalogue: Catalogue, facts: Facts): Words {
  const { own, oldCard, accessDenied, unlisted, neverSettled } = catalogue
  const { code, step, seenCard } = facts
  if (seenCard !== undefined) return neverSettledWords(neverSettled, seenCard, facts)
  if (isOwnCode(code)) return own[code](facts)
  if (step === 'block') return blockRefusedWords(oldCard, accessDenied, facts)
  return isListedRefusal(code) ? refusalWords(catalogue, code, facts) : unlisted(facts)
}

function isOwnCode(code: string): code is OwnProblemCode {
  return OWN_PROBLEM_CODES.some((own) => own === code)
}
