import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** The main flows, which also run with a sandbox that writes each answer in another of the service's styles. */
const MAIN_FLOWS = [
  'src/cards/card-routes.test.ts',
  'src/counters/*-route*.test.ts',
  'src/passholders/passholder-routes.test.ts',
  'src/prices/price-routes.test.ts',
  'src/registrations/registration-routes.test.ts',
  'src/registrations/scenarios/{checked-before-blocking,form-fit,old-card-blocked-first,refused-by-the-service}.test.ts',
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
    // These tests mostly wait for sockets rather than compute.
    maxWorkers: 2,
    // No module keeps state between tests, and loading each again took longer than the tests.
    isolate: false,
    // No test here depends on duration, and the machine may be busy or stand still for a second.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
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
