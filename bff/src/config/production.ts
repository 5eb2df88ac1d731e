import { isInMemory } from './database-file.ts'
import { openIdProductionMistakes } from './openid.ts'
import { DEVELOPMENT_SECRET } from './secrets.ts'

/** Lists settings that are fine for a trial but not for real data. */
export function productionMistakes(present: Record<string, string>): [name: string, mistake: string][] {
  return [
    ...(isDefaultSecret(present) ? [['SESSION_SECRET', 'is missing'] satisfies [string, string]] : []),
    ...(isHttps(present) ? [] : [['PUBLIC_URL', 'must be an https URL'] satisfies [string, string]]),
    ...(isInMemory(present) ? [['DATABASE_FILE', 'must be a file'] satisfies [string, string]] : []),
    ...openIdProductionMistakes(present),
  ]
}

/** Warns of an installation that seems to be more than a trial, but isn't called production. */
export function trialRemarks(present: Record<string, string>): string[] {
  return [
    !/^(?:development|test)?$/i.test(present['NODE_ENV'] ?? '') &&
      'NODE_ENV is neither production, development nor test: only production refuses what is fit for a trial alone',
    isHttps(present) &&
      isDefaultSecret(present) &&
      'SESSION_SECRET is that of a trial, which everybody can read: set one of your own, and NODE_ENV=production, which refuses this one',
  ].filter((remark) => remark !== false)
}

function isDefaultSecret(present: Record<string, string>): boolean {
  return (present['SESSION_SECRET'] ?? DEVELOPMENT_SECRET).includes(DEVELOPMENT_SECRET)
}

function isHttps(present: Record<string, string>): boolean {
  return /^https:/i.test(present['PUBLIC_URL'] ?? '')
}
