import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression } from 'vite-plugin-compression2'

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
  // Scripts that the BFF serves under a policy of their own (bff/src/http/worker-policy.ts).
  worker: { rolldownOptions: { output: { entryFileNames: 'assets/wasm-workers/[name]-[hash].js' } } },
  build: {
    target: 'es2023',
    // The page's policy allows no inline script and no data: font, so nothing may be written into another file.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
