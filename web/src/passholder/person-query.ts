import { foldText, type PersonQuery, POSTAL_CODE, readBirthDate, tidyText } from '@balie/shared'
import { isMunicipality, LONGEST_PLACE_WORDS } from './municipalities.ts'

const LONGEST_DATE_WORDS = 5
/** A text meant as a date, even if the day doesn't exist: it is shown where it can be corrected. */
const DATE_LIKE = /^\d{1,4}(?:[/.,-]\d{1,4}){2}$/
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/
/** Particles at the start of a family name, or inside one. */
const PARTICLE =
  /^(?:van|vanden|vander|ver|von|vom|zu|zur|de|den|der|des|te|ten|ter|tot|t|het|op|in|la|le|les|du|d|di|da|dos|del|della|el|al|ben|bin|ibn|abu|ait|st|sint|saint|o|mc|mac)$/
/** A word that is no name before a birth date. */
const BEFORE_DATE = /^(?:op|le|den|am|on)\s/i
/** Labels, which only describe the word next to them. */
const LABEL =
  /^(?:geb(?:oren)?|née?|born|dhr|mevr(?:ouw)?|meneer|mijnheer|mr|mrs|ms|mme|frau|herr|°|\*)\.?:?$/iu

/** Signs that stand between two words instead of a space. Next to a plain letter: é and è may be digits without Shift. */
const BETWEEN_WORDS = /(?<=[a-z])[;/|](?=\p{L}{2})|(?<=\p{L})[;/|](?=[a-z]{2})|(?<=[a-z]);(?=\d)/giu
/** Brackets and quotation marks around a word; without Shift some of them are digits, so such a word keeps them. */
const AROUND = /^[[(<«"“”]+|[\])>»"“”]+$/g

/**
 * Parses typed words about a person: names in any order, a birth date in Belgian notation, a postal code, a
 * municipality, an e-mail address. The result is a guess, to be shown in editable parts; it loses no word.
 *
 * @param today `YYYY-MM-DD`: a birth date with two digits for the year isn't after it
 */
export function readPersonQuery(text: string, today: string): PersonQuery {
  const query: PersonQuery = {}
  let words = tidyText(text)
    .replace(BETWEEN_WORDS, ' ')
    .split(/\s+/)
    .map(withoutMarks)
    .filter((word) => word !== '' && !LABEL.test(word))

  const take = (longest: number, read: (run: string) => PersonQuery | undefined) => {
    for (let length = Math.min(longest, words.length); length > 0; length -= 1) {
      for (let start = 0; start + length <= words.length; start += 1) {
        const found = read(
          words
            .slice(start, start + length)
            .join(' ')
            .replace(/,$/, ''),
        )
        if (!found) continue
        Object.assign(query, found)
        words = words.toSpliced(start, length)
        return
      }
    }
  }

  take(1, (word) => (EMAIL.test(word) ? { email: word } : undefined))
  take(LONGEST_DATE_WORDS, (run) => {
    const dateOfBirth = /\d|^[&é"'(§è!çà/:;-]{5,}$/i.test(run) ? readBirthDate(run, today) : undefined
    if (dateOfBirth === undefined) return undefined
    // A first name may begin as a day of the week does: Maria, Dirk, Sofie.
    const date = run.replace(BEFORE_DATE, '')
    const rest = date.replace(/^\S+\s/, '')
    return rest !== date && readBirthDate(rest, today) === dateOfBirth ? undefined : { dateOfBirth }
  })
  if (query.dateOfBirth === undefined) {
    take(1, (word) => (DATE_LIKE.test(word) ? { dateOfBirth: word } : undefined))
  }
  take(1, (word) => {
    const [, postalCode] = POSTAL_CODE.exec(word) ?? []
    return postalCode === undefined ? undefined : { postalCode }
  })
  // The last place name: people first say who, then where. A word alone is a name.
  takeCity()
  return { ...namesOf(words), ...query }

  function takeCity() {
    for (let length = Math.min(LONGEST_PLACE_WORDS, words.length); length > 0; length -= 1) {
      for (let start = words.length - length; start >= 0; start -= 1) {
        const isAlone = words.length === length && Object.keys(query).length === 0
        const belongsToName = PARTICLE.test(plain(words[start - 1] ?? ''))
        const city = words
          .slice(start, start + length)
          .join(' ')
          .replace(/,$/, '')
        if (isAlone || belongsToName || !isMunicipality(city)) continue
        query.city = city
        words = words.toSpliced(start, length)
        return
      }
    }
  }
}

/** Removes marks around a word; a comma behind it stays, since it ends a family name. A sign alone isn't a word. */
function withoutMarks(word: string): string {
  if (/^[-*/|.]+$/.test(word)) return ''
  const [, inside = '', comma = ''] = /^[;,]*(.*?)(?:;*(,)?[;,]*)$/u.exec(word) ?? []
  return (/[a-z\d]/i.test(inside) ? inside.replace(AROUND, '') : inside) + comma
}

/** Splits names: a comma ends the family name; without one it begins with its particle, or is the first word. */
function namesOf(words: readonly string[]): PersonQuery {
  const bare = (part: readonly string[]) => part.join(' ').replaceAll(',', '')
  const pair = (name: readonly string[], firstName: readonly string[]): PersonQuery => ({
    ...(name.length > 0 && { name: bare(name) }),
    ...(firstName.length > 0 && { firstName: bare(firstName) }),
  })
  const comma = words.findIndex((word) => word.endsWith(','))
  if (comma !== -1 && comma < words.length - 1) return pair(words.slice(0, comma + 1), words.slice(comma + 1))
  const particle = words.findIndex((word) => PARTICLE.test(plain(word)))
  if (particle > 0) return pair(words.slice(particle), words.slice(0, particle))
  const end = words.findIndex((word) => !PARTICLE.test(plain(word))) + 1
  return pair(words.slice(0, end || words.length), words.slice(end || words.length))
}

function plain(word: string): string {
  return foldText(word).replace(/[^a-z]/g, '')
}
