// Who may import whom (docs/architecture.md). Each rule has a planted violation in scripts/checks/boundaries.test.ts.

const TEST = '[.]test[.]tsx?$|^bff/test/'
/**
 * A package, whether it was resolved to its folder or not found at all.
 *
 * @param {string[]} names
 */
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'web-not-bff',
      comment: 'The page knows the server by its contract only.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^bff/' },
    },
    {
      name: 'bff-not-web',
      severity: 'error',
      from: { path: '^bff/' },
      to: { path: '^web/' },
    },
    {
      name: 'shared-only-zod-mini',
      comment: 'What both sides agree on has no I/O, no clock, and knows neither of them.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: TEST },
      to: { pathNot: `^shared/src/|${packages('zod')}` },
    },
    {
      name: 'zod-mini-everywhere',
      comment: 'Full zod costs the page 17 kB and trips Trusted Types.',
      severity: 'error',
      from: {},
      to: { path: packages('zod'), pathNot: '(^|/)zod/(v4/)?mini/?' },
    },
    {
      name: 'sandbox-stands-alone',
      comment: 'It stands for a system that others wrote, so it may not share our mistakes.',
      severity: 'error',
      from: { path: '^e2e/sandbox/' },
      to: { path: '^(shared|bff|web|scripts|e2e/(?!sandbox/))' },
    },
    {
      name: 'nothing-runs-on-tests',
      comment: 'What runs in production knows neither the sandbox nor a test.',
      severity: 'error',
      from: { path: '^(shared|bff|web)/', pathNot: TEST },
      to: { path: `^e2e/|${TEST}` },
    },
    {
      name: 'upstream-only-in-uitpas',
      comment: 'One place knows XML, OAuth signing and the way to the service.',
      severity: 'error',
      from: { path: '^bff/src/', pathNot: `^bff/src/uitpas/|${TEST}` },
      to: { path: packages('fast-xml-parser', 'fast-xml-validator', '@nodable/entities', 'undici') },
    },
    {
      name: 'wire-format-only-in-uitpas',
      comment: 'Signatures, encodings and XML shapes stay where the calls are; others use the calls.',
      severity: 'error',
      from: { path: '^bff/src/', pathNot: `^bff/src/uitpas/|${TEST}` },
      to: {
        path: '^bff/src/uitpas/(oauth/(oauth-signature|oauth-header|percent-encoding)|xml/.*)[.]ts$',
      },
    },
    {
      name: 'uitpas-not-http',
      comment: 'Calls give typed results; what the browser is told of them is decided elsewhere.',
      severity: 'error',
      from: { path: '^bff/src/uitpas/', pathNot: TEST },
      to: { path: `^bff/src/(?!uitpas/)|${packages('express')}` },
    },
    {
      name: 'drivers-only-in-store',
      severity: 'error',
      from: { path: '^bff/src/', pathNot: `^bff/src/store/|${TEST}` },
      to: { path: `^(node:)?sqlite$|${packages('@redis/client')}` },
    },
    {
      name: 'app-is-the-root',
      comment: 'Only the server and tests put the application together.',
      severity: 'error',
      from: { path: '^bff/src/', pathNot: `^bff/src/server[.]ts$|${TEST}` },
      to: { path: '^bff/src/(app|server)[.]ts$' },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^(shared|bff|web|e2e)/' },
      // dependency-cruiser can't tell the type of these: a workspace package, which resolves to its folder here, and a
      // file's URL, which isn't a module.
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        pathNot: '^(shared|e2e/sandbox)/src/index[.]ts$|[?]url$',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test-results|playwright-report)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
