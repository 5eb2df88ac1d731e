import { type Config, readConfig } from '../src/config/config.ts'

/** The settings without which nothing starts. */
const REQUIRED = {
  UITPAS_API_URL: 'https://uitpas.example/uitid/rest/',
  UITPAS_CONSUMER_KEY: 'key',
  UITPAS_CONSUMER_SECRET: 'secret',
}

export const LONG_SECRET = 'a secret of at least thirty-two letters'

/** What production requires on top of that. */
export const IN_PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://balie.example',
  SESSION_SECRET: LONG_SECRET,
}

/** Reads these settings, with those that are required; throws if one is wrong. */
export function configOf(settings: Record<string, string> = {}): Config {
  const result = readConfig({ ...REQUIRED, ...settings })
  if (result.kind === 'wrong') throw new Error(result.mistakes.join('\n'))
  return result.config
}

/** Returns the mistakes in these settings and those that are required, one sentence each. */
export function mistakesOf(settings: Record<string, string> = {}): string[] {
  const result = readConfig({ ...REQUIRED, ...settings })
  return result.kind === 'wrong' ? result.mistakes : []
}
