import { deniedRight } from './denied-right.ts'
import type { Facts, Words } from './words.ts'

export interface AccessDeniedSentences {
  /** About a person from another municipality. */
  otherCity: Words
  kansenstatuut: Words
  /** About any other right: `detail` names the missing one. */
  other: { title: string; detail: (missing: string) => string }
  ownCityOnly: string
  missing: string
  missingPermission: (permission: string) => string
}

/** Explains a right that a counter lacks (service.md §4.1), also that of the group for other municipalities. */
export function accessDeniedWords(
  { otherCity, kansenstatuut, other, ownCityOnly, missing, missingPermission }: AccessDeniedSentences,
  { requiredPermission, ownCityOnly: isOwnCityOnly = false }: Facts,
): Words {
  const group = isOwnCityOnly ? ` ${ownCityOnly}` : ''
  switch (deniedRight(requiredPermission)) {
    case 'other_city':
      return { title: otherCity.title, detail: otherCity.detail + group }
    case 'kansenstatuut':
      return kansenstatuut
    case undefined: {
      const what = requiredPermission === undefined ? missing : missingPermission(requiredPermission)
      return { title: other.title, detail: other.detail(what) + group }
    }
  }
}
