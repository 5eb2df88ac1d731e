import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // What takes time here is waiting for sockets, not computing.
    maxWorkers: 2,
    // No module keeps anything that one test could leave to the next; loading each anew took longer than the tests.
    isolate: false,
    // Nothing here is about how long it takes, and the machine may be busy.
    testTimeout: 30_000,
    projects: ['shared', 'bff', 'e2e/sandbox', 'e2e/bench', 'web', 'scripts'].map((root) => ({
      extends: true,
      root,
      test: { name: root, include: ['**/*.test.ts'], exclude: ['**/node_modules/**', '**/dist/**'] },
    })),
  },
})
