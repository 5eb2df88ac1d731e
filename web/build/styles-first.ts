import type { Plugin } from 'vite'

const VITES_OWN = '\0vite/preload-helper.js'

/**
 * Fetches the styles of later parts by a module of our own: Vite's, in the first load, is four times as long, for
 * scripts, nonces and addresses that this page doesn't have.
 *
 * @param file the module, which exports `__vitePreload`
 */
export function stylesFirst(file: string): Plugin {
  return {
    name: 'styles-first',
    enforce: 'pre',
    resolveId: { filter: { id: /preload-helper/ }, handler: (id) => (id === VITES_OWN ? file : undefined) },
  }
}
