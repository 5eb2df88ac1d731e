// The BFF alone, with its settings from the environment; the page has been built by "npm run build".
await import('../../bff/src/server.ts')
