import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: ['shared', 'bff', 'e2e/sandbox', 'web', 'scripts'].map((root) => ({
      extends: true,
      root,
      test: { name: root, include: ['**/*.test.ts'], exclude: ['**/node_modules/**', '**/dist/**'] },
    })),
  },
})
