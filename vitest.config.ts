import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** The main flows, which also run before a sandbox that writes each answer in another of the service's styles. */
const MAIN_FLOWS = [
  'src/cards/card-routes.test.ts',
  'src/counters/*-route*.test.ts',
  'src/passholders/passholder-routes.test.ts',
  'src/prices/price-routes.test.ts',
  'src/registrations/registration-routes.test.ts',
  'src/registrations/scenarios/{form-fit,old-card-blocked-first,refused-by-the-service}.test.ts',
]

function project(root: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    root,
    test: { name: root, include: ['**/*.test.ts'], exclude: ['**/node_modules/**', '**/dist/**'] },
  }
}

export default defineConfig({
  test: {
    // What takes time here is waiting for sockets, not computing.
    maxWorkers: 2,
    // No module keeps anything that one test could leave to the next; loading each anew took longer than the tests.
    isolate: false,
    // Nothing here is about how long it takes, and the machine may be busy.
    testTimeout: 30_000,
    projects: [
      ...['shared', 'bff', 'e2e/sandbox', 'e2e/bench', 'web', 'scripts'].map(project),
      {
        extends: true,
        root: 'bff',
        test: { name: 'bff in varied style', include: MAIN_FLOWS, env: { SANDBOX_STYLE_SEED: '20' } },
      },
    ],
  },
})
