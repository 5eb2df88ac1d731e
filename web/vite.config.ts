import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression } from 'vite-plugin-compression2'

/** One chunk for each load: in several, each is compressed without what the others say. */
const GROUPS = [
  { name: 'first', test: /src\/main\.tsx$/, priority: 3 },
  { name: 'work', test: /src\/workspace\.tsx$/, priority: 2 },
  { name: 'parts', test: /src\/later\/parts\.ts$/, priority: 1 },
]

const classNames = new Map<string, string>()

/** Two or three letters for a class: in the first load a long name counts twice, in the sheet and in the script. */
function shortName(local: string, file: string): string {
  const full = `${file}?${local}`
  const name = classNames.get(full) ?? `_${classNames.size.toString(36)}`
  classNames.set(full, name)
  return name
}

export default defineConfig({
  plugins: [
    lingui({ cwd: import.meta.dirname, macroTransform: true, failOnMissing: true, failOnCompileError: true }),
    react(),
    compression({
      algorithms: ['gzip', 'brotliCompress'],
      include: /\.(?:css|js|svg|wasm)$/,
      logLevel: 'silent',
    }),
  ],
  css: { modules: { generateScopedName: shortName } },
  // Scripts that the BFF serves under a policy of their own (bff/src/http/worker-policy.ts).
  worker: { rolldownOptions: { output: { entryFileNames: 'assets/wasm-workers/[name]-[hash].js' } } },
  build: {
    target: 'es2023',
    // The page's policy allows no inline script and no data: font, so nothing may be written into another file.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Files of the version before stay for pages that are open (scripts/tools/keep-replaced.ts).
    emptyOutDir: false,
    // Says what is loaded when, for scripts/checks/load-checks.ts; not served, as its folder begins with a dot.
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
})
