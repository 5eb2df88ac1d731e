import { describe, expect, it } from 'vitest'
import { say, writeMessage } from '../calls/message.ts'
import { ANKE, BILAL, DRIES, MUNTPUNT_KEY, person, type Got } from '../testing/signed-client.ts'
import { useSandbox } from '../testing/use-sandbox.ts'
import { localName } from '../xml/element.ts'
import { readSample, withDescendants, type SampleElement } from './read-sample.ts'
import { realAnswers, type RealAnswer } from './samples.ts'
import { copy } from './shape-change.ts'
import { syntaxOf } from './style-like.ts'

const inXml = [...realAnswers.values()].filter(({ isXml }) => isXml)
const byName = (answers: readonly RealAnswer[]) => answers.map((answer) => [answer.name, answer] as const)

it('has all observed answers, each with its peculiarity', () => {
  expect(realAnswers.size).toBe(58)
  for (const { what, call } of realAnswers.values()) expect([what, call]).not.toContain('')
})

/**
 * Removes the only two details that a style doesn't keep for each place: single spaces before a tag, and the kind of
 * each reference.
 */
function withoutTrifles(xml: string): string {
  return xml
    .replace(/\s+<\//g, '</')
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d{3,});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .trim()
}

it.each(byName(inXml))('writes %s, read and written again, as it was', (_, { body }) => {
  const sample = readSample(body)
  const root = { ...copy(sample.root), attributes: sample.root.attributes }
  const written = writeMessage(say(root), syntaxOf(sample)).body.toString()
  expect(withoutTrifles(written)).toBe(withoutTrifles(body))
})

describe('the data of the sandbox', () => {
  const stage = useSandbox()

  /** Makes the call that an answer belongs to, about a person or card of the same kind. */
  function ask({ call, body, expect: expected }: RealAnswer): Promise<Got> {
    const refused = 'refused' in expected
    const isDenied = body.includes('<requiredPermission>')
    const token = isDenied ? stage.sandbox.control.issueToken(DRIES) : stage.anke
    const get = (path: string, fields: Record<string, string>, token = stage.anke) =>
      stage.client.get(`/uitpas/${path}`, { balieConsumerKey: MUNTPUNT_KEY, ...fields }, token)
    switch (call) {
      case 'retrieve': {
        const hasHolder = body.includes('<passHolder>')
        const known = expected['group'] === true ? '0930090003102' : hasHolder ? VEERLES_CARD : STOCK
        return get('retrieve', { identification: refused ? 'nobody' : known })
      }
      case 'passholder':
        return get(`passholder/uid/${person(refused ? 99 : 13)}`, {})
      case 'card':
        return get('card', { uitpasNumber: refused ? '0930099999904' : STOCK })
      case 'price': {
        const reason = refused ? 'NONE' : 'LOSS_THEFT'
        const more = { dateOfBirth: '2017-03-03', voucherNumber: '2000000001' }
        return get('price', { uitpasNumber: STOCK, reason, ...more })
      }
      case 'balieList': {
        const bilal = stage.sandbox.control.issueToken(BILAL)
        return get('balie/list', { uid: refused ? ANKE : BILAL }, bilal)
      }
      case 'newCard':
        return stage.client.newCard(
          { uid: person(2), reason: 'LOSS_THEFT', uitpasNumber: refused && !isDenied ? JANS_CARD : STOCK },
          token,
        )
      case 'block': {
        const path = `/uitpas/passholder/block/${refused && !isDenied ? STOCK : JANS_CARD}`
        return stage.client.post(path, { balieConsumerKey: MUNTPUNT_KEY }, token)
      }
      case 'countCards':
        return get('balie/countCards', {}, token)
      case 'prolong': {
        const kansenStatuutEndDate = `${new Date().getFullYear() + (refused ? 2 : 1)}-12-31`
        const fields = { balieConsumerKey: MUNTPUNT_KEY, kansenStatuutEndDate }
        return stage.client.post(`/uitpas/passholder/${person(13)}/1`, fields, stage.anke)
      }
      case 'search': {
        const fields = refused ? { dob: '1980-13-40' } : { dob: '1985-02-28' }
        return stage.client.get(
          '/uitpas/passholder/search',
          { balieConsumerKey: MUNTPUNT_KEY, ...fields },
          null,
        )
      }
      default:
        throw new Error(`No such call yet: ${call}`)
    }
  }

  const calls = [
    'retrieve',
    'passholder',
    'card',
    'price',
    'balieList',
    'newCard',
    'block',
    'countCards',
    'prolong',
    'search',
  ]
  const here = inXml.filter(({ call }) => calls.includes(call))

  it.each(byName(here))('is written like %s', async (name, answer) => {
    stage.sandbox.control.setStyle({ like: name })
    const got = await ask(answer)
    const sample = readSample(answer.body)
    const written = readSample(got.body)
    expect(got.status).toBe(answer.status)
    expect(written.declaration).toBe(sample.declaration)
    expect(namespacesOf(written.root)).toEqual(namespacesOf(sample.root))
    expect(layoutOf(got.body)).toEqual(layoutOf(answer.body))
    expect(got.body.includes('<!--')).toBe(answer.body.includes('<!--'))
    const paths = pathsOf(written.root)
    const wanted = pathsOf(sample.root)
    expect([...wanted].filter((path) => !paths.has(path) && !matches(path, MAY_LACK))).toEqual([])
    expect([...paths].filter((path) => !wanted.has(path) && !matches(path, HAS_BESIDE))).toEqual([])
    const hasUser = [paths, wanted].every((set) => [...set].some((path) => path.endsWith('/uitIdUser')))
    if (hasUser) expect(prefixesOf(written.root)).toEqual(prefixesOf(sample.root))
  })
})

const STOCK = '0930020000103'
const JANS_CARD = '0930000422202'
/** About a person in three card systems, with kansenstatuut in one and no card in another. */
const VEERLES_CARD = '0930010013017'

/** Elements of a sample's person or card that Veerle or her card lacks. */
const MAY_LACK =
  /\/(code|secondName|street|number|email|moreInfo|schoolConsumerKey|schoolName|picture|actorId|groupPass|kansenStatuutSuspendedUntil|uitpasNumberOriginalRequest|passHolder|requiredPermission)(\/|$)/
/** Elements of Veerle or her card that the sample's lacks. */
const HAS_BESIDE =
  /\/(code|points|passholders|cardSystemSpecific|currentCard|kansenStatuutEndDate|ageRange|ageFrom|voucherType|kansenstatuut|picture|requiredPermission)(\/|$)/

function matches(path: string, pattern: RegExp): boolean {
  return pattern.test(path)
}

function pathsOf(root: SampleElement, parent = ''): Set<string> {
  const path = parent + localName(root.name)
  return new Set([path, ...root.children.flatMap((child) => [...pathsOf(child, `${path}/`)])])
}

function namespacesOf({ attributes }: SampleElement): string[] {
  return Object.keys(attributes).sort()
}

function prefixesOf(root: SampleElement): Set<string> {
  const user = withDescendants(root).find(({ name }) => name === 'uitIdUser')
  return new Set(
    (user?.children ?? []).flatMap(({ name }) =>
      /:(id|nick)$/.test(name) ? [name.split(':')[0] ?? ''] : [],
    ),
  )
}

function layoutOf(xml: string): object {
  return {
    isOnOneLine: !xml
      .trim()
      .replace(/^<\?xml[^>]*\?>/, '')
      .trim()
      .includes('\n'),
    hasAiryTexts: /<status>\n\s+[A-Z]/.test(xml),
    indent: /\n([ \t]+)</.exec(xml)?.[1],
  }
}
