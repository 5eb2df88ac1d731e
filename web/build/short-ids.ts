import { getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import type { Plugin } from 'vite'
import * as z from 'zod/mini'
import { SOURCE_LOCALE } from '../lingui.config.ts'

const compiledSchema = z.object({ messages: z.record(z.string(), z.unknown()) })

/** An id as the macros write it: in an argument or an attribute. */
const ID = /\b(id\s*[:=]\s*["`])([\w-]{6})(?=["`])/g

/**
 * Replaces the ids of sentences, in script and catalogues, with numbers. The ids of the macros are six random
 * characters, which can't be compressed.
 *
 * @param cwd the folder of lingui.config.ts
 * @throws Error while building if a catalogue holds a sentence that the source locale doesn't have
 */
export function shortIds(cwd: string): Plugin {
  let numbers: Promise<ReadonlyMap<string, string>> | undefined
  return {
    name: 'short-ids',
    transform: {
      order: 'post',
      filter: { id: /\.(?:po|tsx?)$/ },
      async handler(code, id) {
        numbers ??= numberSentences(cwd)
        const known = await numbers
        return {
          code: id.endsWith('.po') ? await renumber(code, known) : withNumbers(code, known),
          map: null,
        }
      },
    },
  }
}

/** Numbers all sentences in their order in the code, so that neighbours have similar ids. */
async function numberSentences(cwd: string): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>()
  for (const catalog of await getCatalogs(getConfig({ cwd }))) {
    const sentences = Object.entries((await catalog.read(SOURCE_LOCALE)) ?? {})
    const placed = sentences.map(([id, { origin }]) => ({ id, place: placeOf(origin?.[0]) }))
    placed.sort((one, other) => (one.place < other.place ? -1 : 1))
    for (const { id } of placed) if (!numbers.has(id)) numbers.set(id, numbers.size.toString(36))
  }
  return numbers
}

function placeOf([file, line]: [filename: string, line?: number] = ['']): string {
  return `${file}:${String(line).padStart(5, '0')}`
}

function withNumbers(code: string, numbers: ReadonlyMap<string, string>): string {
  return code.replace(ID, (_, before: string, id: string) => before + (numbers.get(id) ?? id))
}

/** The compiled catalogue with numbers for keys, in their order. */
async function renumber(code: string, numbers: ReadonlyMap<string, string>): Promise<string> {
  const { messages } = compiledSchema.parse(await import(`data:text/javascript,${encodeURIComponent(code)}`))
  const entries = Object.entries(messages).map(([id, message]) => {
    const number = numbers.get(id)
    if (number === undefined) throw new Error(`No ${SOURCE_LOCALE} catalogue has the sentence ${id}.`)
    return { number, message }
  })
  entries.sort((one, other) => parseInt(one.number, 36) - parseInt(other.number, 36))
  const renumbered = Object.fromEntries(entries.map(({ number, message }) => [number, message]))
  return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(renumbered))})`
}
