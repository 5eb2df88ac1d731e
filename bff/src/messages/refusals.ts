import type { ListedCode } from '../uitpas/calls/refusal-codes.ts'
import { type AccessDeniedSentences, accessDeniedWords } from './access-denied.ts'
import {
  type CardFinding,
  type Facts,
  INVALID_CARD_CAUSES,
  type InvalidCardCause,
  type Words,
} from './words.ts'

export interface RefusalSentences {
  plain: Record<PlainCode, Words>
  notAllowed: Record<'registration' | 'prolongation', Words>
  unreadableDate: Record<'endDate' | 'birthDate', Words>
  unknownCard: Words
  endDate: Words & { withLatest: (date: string) => string }
  invalidCard: Record<InvalidCardCause, Words>
  /** INVALID_CARD when more than one cause is possible; `or` stands between two of them. */
  oneOfCauses: { title: string; detail: (causes: string) => string; or: string }
  cardStatus: Record<CardFinding, Words>
}

/** Sentences of one language that explain a refusal. */
interface RefusalCatalogue {
  locale: string
  refusals: RefusalSentences
  accessDenied: AccessDeniedSentences
}

/** Refusals about the card itself, and those with facts in their sentences: each has a rule below. */
const RULES = {
  ACTION_NOT_ALLOWED: ({ refusals: { notAllowed } }, { isProlongation }) =>
    isProlongation ? notAllowed.prolongation : notAllowed.registration,
  PARSE_INVALID_DATE: ({ refusals: { unreadableDate } }, { isBirthDate }) =>
    isBirthDate ? unreadableDate.birthDate : unreadableDate.endDate,
  UNKNOWN_CARD: ({ refusals }) => refusals.unknownCard,
  UNKNOWN_UITPASNUMBER: ({ refusals }) => refusals.unknownCard,
  INVALID_DATE_CONSTRAINTS: endDateWords,
  INVALID_CARD: invalidCardWords,
  CARD_NOT_ASSIGNED_TO_BALIE: ({ refusals }) => refusals.invalidCard.not_this_counter,
  INVALID_CARD_STATUS: cardStatusWords('OTHER'),
  INVALID_CARD_STATUS_BLOCKED: cardStatusWords('BLOCKED'),
  INVALID_CARD_STATUS_DELETED: cardStatusWords('DELETED'),
  INVALID_CARD_STATUS_STOCK: cardStatusWords('STOCK'),
  INVALID_CARD_STATUS_PROVISIONED: cardStatusWords('PROVISIONED'),
  INVALID_CARD_STATUS_SENT_TO_BALIE: cardStatusWords('SENT_TO_BALIE'),
  INVALID_CARD_STATUS_LOCAL_STOCK: cardStatusWords('LOCAL_STOCK'),
  ACCESS_DENIED: ({ accessDenied }, facts) => accessDeniedWords(accessDenied, facts),
} satisfies Partial<Record<ListedCode, (catalogue: RefusalCatalogue, facts: Facts) => Words>>

type PlainCode = Exclude<ListedCode, keyof typeof RULES>

/** Explains a refusal that this project knows, with the facts that are known about it. */
export function refusalWords(catalogue: RefusalCatalogue, code: ListedCode, facts: Facts): Words {
  return hasRule(code) ? RULES[code](catalogue, facts) : catalogue.refusals.plain[code]
}

function hasRule(code: ListedCode): code is keyof typeof RULES {
  return code in RULES
}

function endDateWords({ locale, refusals }: RefusalCatalogue, { latestEndDate }: Facts): Words {
  const { title, detail, withLatest } = refusals.endDate
  if (latestEndDate === undefined) return { title, detail }
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return { title, detail: withLatest(date.format(new Date(latestEndDate))) }
}

function invalidCardWords({ refusals }: RefusalCatalogue, { causes = [] }: Facts): Words {
  const [only, ...others] = causes
  if (only !== undefined && others.length === 0) return refusals.invalidCard[only]
  const possible = causes.length > 0 ? causes : INVALID_CARD_CAUSES
  const { title, detail, or } = refusals.oneOfCauses
  return {
    title,
    detail: detail(possible.map((cause) => withSmallInitial(refusals.invalidCard[cause].title)).join(or)),
  }
}

/** Adapts words to the middle of a sentence; German nouns keep their capitals. */
function withSmallInitial(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

/** Picks the words from a look-up, which is more precise than the refusal, unless the card changed in between. */
function cardStatusWords(said: CardFinding) {
  return ({ refusals }: RefusalCatalogue, { cardIs = said }: Facts): Words =>
    refusals.cardStatus[said === 'OTHER' || cardIs === 'THEIRS' ? cardIs : said]
}
