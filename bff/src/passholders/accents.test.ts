import { searchEndpoint } from '@balie/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedIn, signingIn, xmlOfCounters } from '../../test/answer-surroundings.ts'
import type { Browser } from '../../test/browser.ts'
import { type RunningApp, startApp } from '../../test/start-bff.ts'
import { type Asked, startUpstream, type TestUpstream } from '../../test/upstream.ts'

const COUNTER = { id: '1', consumerKey: 'c0ffee', name: 'Leeszaal' }
const PEOPLE = [
  ['Şahin', 'Ayşe'],
  ['Yağmur', 'Güneş'],
  ['Kowalski', 'Łukasz'],
  ['Dvořák', 'Jiří'],
  ['Đorđević', 'Đuro'],
  ['Groß', 'Jürgen'],
  ['Œuvrard', 'Zoé'],
  ['Ørsted', 'Søren'],
] as const

let upstream: TestUpstream
let app: RunningApp
let browser: Browser
beforeAll(async () => {
  upstream = await startUpstream()
  upstream.answer = (asked) =>
    signingIn(asked) ?? xmlOfCounters(asked, [COUNTER]) ?? { body: `<response>${found(asked)}</response>` }
  app = await startApp(upstream)
  browser = app.browser()
  await signedIn(browser)
})
afterAll(() => Promise.all([app.close(), upstream.close()]))

/** A service that compares letters exactly; only `*` stands for others, one or more. */
function found({ query }: Asked): string {
  const fits = (text: string, field: string) => {
    const pattern = query.get(field)
    return pattern === null || new RegExp(`^${pattern.replaceAll('*', '.+')}$`, 'iu').test(text)
  }
  const people = PEOPLE.filter(([name, firstName]) => fits(name, 'name') && fits(firstName, 'firstName'))
  const each = people.map(
    ([name, firstName]) =>
      `<passholder><name>${name}</name><firstName>${firstName}</firstName><uitIdUser><id>${name}</id></uitIdUser></passholder>`,
  )
  return `<passholders>${each.join('')}</passholders>`
}

describe('a person with letters that a keyboard lacks, whose birth date is known', () => {
  it.each([
    ['sahin', 'ayse', 'Şahin'],
    ['ayse', 'sahin', 'Şahin'],
    ['yagmur', 'gunes', 'Yağmur'],
    ['kowalski', 'lukasz', 'Kowalski'],
    ['dvorak', 'jiri', 'Dvořák'],
    ['dordevic', 'duro', 'Đorđević'],
    ['gross', 'jurgen', 'Groß'],
    ['oeuvrard', 'zoe', 'Œuvrard'],
    ['orsted', 'soren', 'Ørsted'],
    ['sahin', undefined, 'Şahin'],
  ])('is found by %s %s', async (name, firstName, expected) => {
    const body = { name, firstName, dateOfBirth: '1984-03-12', balieConsumerKey: COUNTER.consumerKey }
    const { json } = await browser.send('POST', searchEndpoint.path, body)
    const { passholders } = searchEndpoint.response.parse(json)
    expect(passholders.map(({ uid }) => uid)).toEqual([expected])
  })
})
