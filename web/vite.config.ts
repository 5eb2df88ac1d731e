import { join } from 'node:path'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression } from 'vite-plugin-compression2'
import { classNames, shortName } from './build/class-names.ts'
import { inlineTokens } from './build/inline-tokens.ts'
import { shortIds } from './build/short-ids.ts'
import { stylesFirst } from './build/styles-first.ts'

/** One chunk for each load: in several, each is compressed without what the others say. */
const GROUPS = [
  { name: 'first', test: /src\/main\.tsx$/, priority: 3 },
  { name: 'work', test: /src\/workspace\.tsx$/, priority: 2 },
  { name: 'parts', test: /src\/later\/parts\.ts$/, priority: 1 },
]

export default defineConfig({
  plugins: [
    lingui({ cwd: import.meta.dirname, macroTransform: true, failOnMissing: true, failOnCompileError: true }),
    shortIds(import.meta.dirname),
    inlineTokens(join(import.meta.dirname, 'src/styles/tokens.css')),
    classNames(),
    stylesFirst(join(import.meta.dirname, 'src/loading/styles-first.ts')),
    react(),
    compression({
      algorithms: ['gzip', 'brotliCompress'],
      include: /\.(?:css|js|svg|wasm)$/,
      logLevel: 'silent',
    }),
  ],
  css: { modules: { generateScopedName: shortName, localsConvention: 'camelCaseOnly' } },
  // For React versions that don't have it; this one does.
  resolve: { alias: { 'use-sync-external-store/shim': 'react' } },
  // Scripts that the BFF serves under a policy of their own (bff/src/http/worker-policy.ts).
  worker: { rolldownOptions: { output: { entryFileNames: 'assets/wasm-workers/[name]-[hash].js' } } },
  build: {
    target: 'es2023',
    // The page's policy allows no inline script and no data: font, so nothing may be written into another file.
    // Later parts use scripts that are there already; only their styles have to be waited for.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
    assetsInlineLimit: 0,
    // Files of the version before stay for pages that are open (scripts/tools/keep-replaced.ts).
    emptyOutDir: false,
    // Says what is loaded when, for scripts/checks/load-checks.ts; not served, as its folder begins with a dot.
    manifest: true,
    rolldownOptions: {
      // Fewer bytes: constants are inlined wherever they are used, and namespaces carry no name that nobody reads.
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        codeSplitting: { groups: GROUPS },
        generatedCode: { symbols: false },
        // Scripts name each other, and nothing compresses a hash: seven characters of 36 are enough.
        hashCharacters: 'base36',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
})
