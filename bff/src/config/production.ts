import { isInMemory } from './database-file.ts'
import { openIdProductionMistakes } from './openid.ts'
import { DEVELOPMENT_SECRET } from './secrets.ts'

/** Lists settings that are fine for a trial but not for real data. */
export function productionMistakes(given: Record<string, string>): [name: string, mistake: string][] {
  return [
    ...(isDefaultSecret(given) ? [['SESSION_SECRET', 'is missing'] satisfies [string, string]] : []),
    ...(isHttps(given) ? [] : [['PUBLIC_URL', 'must be an https URL'] satisfies [string, string]]),
    ...(isInMemory(given) ? [['DATABASE_FILE', 'must be a file'] satisfies [string, string]] : []),
    ...openIdProductionMistakes(given),
  ]
}

/** Warns of an installation that seems to be more than a trial, but isn't called production. */
export function trialWarnings(given: Record<string, string>): string[] {
  return [
    !/^(?:development|test)?$/i.test(given['NODE_ENV'] ?? '') &&
      'NODE_ENV is neither production, development nor test: only production refuses what is fit for a trial alone',
    isHttps(given) &&
      isDefaultSecret(given) &&
      'SESSION_SECRET is that of a trial, which everybody can read: set one of your own, and NODE_ENV=production, which refuses this one',
  ].filter((warning) => warning !== false)
}

function isDefaultSecret(given: Record<string, string>): boolean {
  return (given['SESSION_SECRET'] ?? DEVELOPMENT_SECRET).includes(DEVELOPMENT_SECRET)
}

function isHttps(given: Record<string, string>): boolean {
  return /^https:/i.test(given['PUBLIC_URL'] ?? '')
}
