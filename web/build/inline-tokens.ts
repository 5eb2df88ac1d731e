import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const DECLARATION = /^\s*(--[\w-]+):\s*([^;]+);/gm
const USE = /var\((--[\w-]+)\)/g

/**
 * Writes the value of each token into the styles that use it: a value is shorter than its name, and no sheet has to
 * bring values for another. Custom properties that aren't tokens stay as they are.
 *
 * @param file the style sheet that declares the tokens; it is not part of the page itself
 */
export function inlineTokens(file: string): Plugin {
  const tokens = readTokens(readFileSync(file, 'utf8'))
  return {
    name: 'inline-tokens',
    enforce: 'pre',
    transform: {
      filter: { id: /\.css$/ },
      handler: (code) => ({ code: withValues(code, tokens), map: null }),
    },
  }
}

function readTokens(sheet: string): Map<string, string> {
  const tokens = new Map<string, string>()
  // A token may use those above it.
  for (const [, name = '', value = ''] of sheet.matchAll(DECLARATION)) {
    tokens.set(name, withValues(value, tokens))
  }
  return tokens
}

function withValues(text: string, tokens: ReadonlyMap<string, string>): string {
  return text.replace(USE, (use, name: string) => tokens.get(name) ?? use)
}
