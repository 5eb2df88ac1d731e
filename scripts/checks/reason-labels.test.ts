import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deDay } from '../../bff/src/messages/day/de.ts'
import { enDay } from '../../bff/src/messages/day/en.ts'
import { frDay } from '../../bff/src/messages/day/fr.ts'
import { nlDay } from '../../bff/src/messages/day/nl.ts'

const LOCALES = join(import.meta.dirname, '../../web/src/i18n/locales')

it.each(Object.entries({ nl: nlDay, fr: frDay, en: enDay, de: deDay }))(
  'the list of a day calls each reason in %s as the page does',
  (language, { reasons }) => {
    const catalogue = readFileSync(join(LOCALES, `${language}.po`), 'utf8')
    const page = new Map(
      [...catalogue.matchAll(/^msgid "(.*)"\nmsgstr "(.*)"$/gm)].map(([, id, text]) => [id, text]),
    )
    const expected = Object.entries(nlDay.reasons).map(([reason, dutch]) => [reason, page.get(dutch)])
    expect(Object.entries(reasons)).toEqual(expected)
  },
)
