import { localName } from '../xml/element.ts'
import { readSample, withDescendants, type Sample, type SampleElement } from './read-sample.ts'
import type { RealAnswer } from './samples.ts'
import { shapedLike } from './shape-change.ts'
import type { Change, Layout, Style } from './style.ts'
import {
  amountsWithDecimals,
  birthAtMidnightUtc,
  brokenPictures,
  carriageReturns,
  counterKeyInOtherCase,
} from './value-changes.ts'

/** Returns the style of a real answer, for the sandbox's own data. */
export function styleLike(answer: RealAnswer): Partial<Style> {
  const sample = readSample(answer.body)
  return {
    ...syntaxOf(sample),
    ...namespacesOf(sample.root),
    changes: [shapedLike(sample.root), ...valueChanges(sample.root, answer)],
    ...('refused' in answer.expect && { refusalStatus: answer.status }),
  }
}

/** Derives the parts of a sample's style that don't depend on its content. */
export function syntaxOf({ declaration, attributeSpace, root }: Sample): Partial<Style> {
  const elements = withDescendants(root)
  const texts = elements.filter(({ children, inside }) => children.length === 0 && inside !== '')
  const layout = layoutOf(root, texts)
  const all = root.inside
  const references = [...all.matchAll(/&#\d{3,};|&#x[0-9A-F]+;|[^\u0000-\u007f]/gu)].map(([character]) =>
    character.startsWith('&#x') ? 'hexadecimal' : character.startsWith('&#') ? 'decimal' : 'literal',
  )
  return {
    declaration,
    attributeSpace,
    layout,
    indent: /\n([ \t]+)</.exec(all)?.[1] ?? '\t',
    inline: namesOf(layout === 'indented' ? elements.filter(isOnOneLine) : []),
    brokenTexts: namesOf(layout === 'indented' ? texts.filter(({ text }) => /^\S.*\n\s*$/.test(text)) : []),
    ownLineTexts: namesOf(layout === 'indented' ? texts.filter(({ text }) => /^\n[ \t]+\S/.test(text)) : []),
    emptyPairs: namesOf(elements.filter(({ inside, selfClosing }) => inside === '' && !selfClosing)),
    ...(references.length > 0 && { references }),
    apostrophe: all.includes('&apos;') ? '&apos;' : "'",
  }
}

function namesOf(elements: readonly SampleElement[]): ReadonlySet<string> {
  return new Set(elements.map(({ name }) => localName(name)))
}

function layoutOf(root: SampleElement, texts: readonly SampleElement[]): Layout {
  if (!root.inside.includes('\n')) return 'compact'
  const airy = texts.filter(({ text }) => /^\s*\n/.test(text))
  return airy.length > texts.length / 2 ? 'whitespace' : 'indented'
}

function isOnOneLine({ children, inside }: SampleElement): boolean {
  return children.length > 0 && !inside.includes('\n')
}

function namespacesOf(root: SampleElement): Partial<Style> {
  const namespaces = Object.fromEntries(
    Object.entries(root.attributes).filter(([name]) => name.startsWith('xmlns')),
  )
  const user = withDescendants(root).find(({ name }) => name === 'uitIdUser')
  const prefixOf = (name: string) =>
    user?.children.find((child) => child.name.endsWith(`:${name}`))?.name.split(':')[0]
  const rdf = prefixOf('id') ?? 'rdf'
  return { namespaces, prefixes: { rdf, foaf: prefixOf('nick') ?? (rdf === 'rdf' ? 'foaf' : 'ns3') } }
}

function valueChanges(root: SampleElement, { body, request }: RealAnswer): Change[] {
  const textOf = (name: string) => withDescendants(root).find((element) => element.name === name)?.text ?? ''
  const counterKey = withDescendants(root)
    .find(({ name }) => name === 'balie')
    ?.children.find(({ name }) => name === 'id')
    ?.text.trim()
  const asked = String(request['balieConsumerKey'] ?? '')
  const isOtherCase = counterKey !== asked && counterKey?.toLowerCase() === asked.toLowerCase()
  const price = textOf('price').trim()
  return [
    ...(/T0[12]:00/.test(textOf('dateOfBirth')) ? [birthAtMidnightUtc] : []),
    ...(price === '' ? [] : [amountsWithDecimals(price.split('.')[1]?.length ?? 0)]),
    ...(isOtherCase ? [counterKeyInOtherCase] : []),
    ...(textOf('picture').trim().includes('\n') ? [brokenPictures] : []),
    ...(body.includes('&#13;') ? [carriageReturns] : []),
  ]
}
