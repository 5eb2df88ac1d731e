import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import { chooseLanguage } from './languages.ts'

const DIST = join(import.meta.dirname, '../../web/dist')
/** Its place is taken: which language it is makes no difference to what is looked for. */
const HOST = 'de'

const manifestSchema = z.record(z.string(), z.object({ file: z.string() }))
const messagesSchema = z.record(z.string(), z.array(z.unknown()))
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

/**
 * Shows the page in an invented language: every sentence of the catalogues with other letters, and longer.
 * Whatever still has common letters came from somewhere else.
 */
export async function servePseudoLanguage(page: Page): Promise<void> {
  const built = readManifest()
  for (const [source, { file }] of Object.entries(built)) {
    if (!source.endsWith(`/${HOST}.po`)) continue
    const dutch = built[source.replace(`/${HOST}.po`, '/nl.po')]?.file ?? ''
    const body = pseudo(readFileSync(join(DIST, dutch), 'utf8'))
    await page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'text/javascript', body }))
  }
}

export async function choosePseudoLanguage(page: Page): Promise<void> {
  await chooseLanguage(page, HOST)
}

/** Words that have only common letters: none of them stands in a sentence of the catalogues. */
export function commonWords(text: string): string[] {
  return text.split(/[^\p{L}]+/u).filter((word) => /^[a-z]{2,}$/i.test(word))
}

function readManifest() {
  return manifestSchema.parse(JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')))
}

function pseudo(script: string): string {
  const [, before = '', json = '', after = ''] = /^(.*JSON\.parse\(`)(.*)(`\).*)$/s.exec(script) ?? []
  // In the script the text of the JSON is a template.
  const messages = messagesSchema.parse(JSON.parse(json.replace(/\\([\\`$])/g, '$1')))
  const changed = Object.entries(messages).map(([id, message]) => [id, whole(message)])
  return before + JSON.stringify(Object.fromEntries(changed)).replace(/[\\`$]/g, '\\$&') + after
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
