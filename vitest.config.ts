import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // What takes time here is waiting for sockets, not computing.
    maxWorkers: 2,
    projects: ['shared', 'bff', 'e2e/sandbox', 'web', 'scripts'].map((root) => ({
      extends: true,
      root,
      test: { name: root, include: ['**/*.test.ts'], exclude: ['**/node_modules/**', '**/dist/**'] },
    })),
  },
})
