import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import { chooseLanguage } from './languages.ts'

const DIST = join(import.meta.dirname, '../../web/dist')
/** The language whose place it takes: any would do. */
const HOST = 'de'

const manifestSchema = z.record(z.string(), z.object({ file: z.string() }))
const messagesSchema = z.record(z.string(), z.array(z.unknown()))
type Messages = z.infer<typeof messagesSchema>
const choiceSchema = z.tuple([z.string(), z.string(), z.record(z.string(), z.unknown())])

const LETTERS: Record<string, string> = {
  ...{
    a: 'á',
    b: 'ƀ',
    c: 'ç',
    d: 'ð',
    e: 'é',
    f: 'ƒ',
    g: 'ĝ',
    h: 'ĥ',
    i: 'í',
    j: 'ĵ',
    k: 'ķ',
    l: 'ļ',
    m: 'ɱ',
  },
  ...{
    n: 'ñ',
    o: 'ó',
    p: 'þ',
    q: 'ɋ',
    r: 'ŕ',
    s: 'š',
    t: 'ţ',
    u: 'ú',
    v: 'ṽ',
    w: 'ŵ',
    x: 'ẋ',
    y: 'ý',
    z: 'ž',
  },
}

/** Longer by two in five, as a translation can be. */
const GROWTH = 0.4

/** The catalogues to serve, by file; made once, as all tests of a worker have the same page. */
let served: Map<string, string> | undefined

/**
 * Offers the page in an invented language: every sentence of the catalogues with other letters, and longer. Any text
 * that still has common letters came from elsewhere. It takes the place of German while it is chosen; before and after,
 * German is German.
 */
export async function servePseudoLanguage(page: Page): Promise<void> {
  served ??= new Map(builtCatalogues())
  for (const [file, body] of served)
    await page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'text/javascript', body }))
}

export async function choosePseudoLanguage(page: Page): Promise<void> {
  await readPseudoLanguage(page, true)
  await chooseLanguage(page, HOST)
}

/** From the next choice of a language on, German is German. */
export async function leavePseudoLanguage(page: Page): Promise<void> {
  await readPseudoLanguage(page, false)
}

async function readPseudoLanguage(page: Page, isPseudo: boolean): Promise<void> {
  await page.evaluate((isPseudo) => {
    Object.assign(window, { isPseudo })
    window.dispatchEvent(new Event('pseudo-language'))
  }, isPseudo)
}

/** Finds words with only common letters, which can't come from the catalogues. */
export function commonWords(text: string): string[] {
  return text.split(/[^\p{L}]+/u).filter((word) => /^[a-z]{2,}$/i.test(word))
}

/** Lists the German catalogues of the built page by file, each with its replacement. */
function builtCatalogues(): [file: string, body: string][] {
  const built = manifestSchema.parse(JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')))
  return Object.entries(built).flatMap(([source, { file }]) => {
    if (!source.endsWith(`/${HOST}.po`)) return []
    const dutch = built[source.replace(`/${HOST}.po`, '/nl.po')]?.file ?? ''
    return [[file, catalogueOf(messagesIn(file), messagesIn(dutch))]]
  })
}

/** Makes a script in place of a catalogue, whose export changes with the switch, since imports are live bindings. */
function catalogueOf(real: Messages, dutch: Messages): string {
  const pseudo = Object.entries(dutch).map(([id, message]) => [id, whole(message)])
  return `
    const real = ${JSON.stringify(real)}
    const pseudo = ${JSON.stringify(Object.fromEntries(pseudo))}
    export let messages
    const choose = () => { messages = window.isPseudo ? pseudo : real }
    choose()
    window.addEventListener('pseudo-language', choose)`
}

function messagesIn(file: string): Messages {
  const [, json = ''] = /JSON\.parse\(`(.*)`\)/s.exec(readFileSync(join(DIST, file), 'utf8')) ?? []
  // The built script holds the JSON in a template literal.
  return messagesSchema.parse(JSON.parse(json.replace(/\\([\\`$])/g, '$1')))
}

function whole(message: readonly unknown[]): unknown[] {
  const length = message.reduce<number>(
    (sum, token) => sum + (typeof token === 'string' ? token.length : 8),
    0,
  )
  return [...message.map(tokenOf), ' ', 'ẋ'.repeat(Math.ceil(length * GROWTH)).replace(/(.{9})/g, '$1 ')]
}

/** A token is text, `#`, or an argument with, for a plural or a choice, the messages of its cases. */
function tokenOf(token: unknown): unknown {
  if (typeof token === 'string') return token === '#' ? token : inOtherLetters(token)
  const { data: [name, kind, cases] = [] } = choiceSchema.safeParse(token)
  if (!cases) return token
  const changed = Object.entries(cases).map(([key, message]) => [
    key,
    Array.isArray(message) ? message.map(tokenOf) : message,
  ])
  return [name, kind, Object.fromEntries(changed)]
}

/** All but the tags: `<0>`. */
function inOtherLetters(text: string): string {
  return text.replace(/<\/?\d+\/?>|[a-z]/gi, (part) => {
    const letter = LETTERS[part.toLowerCase()]
    if (letter === undefined) return part
    return part === part.toLowerCase() ? letter : letter.toUpperCase()
  })
}
