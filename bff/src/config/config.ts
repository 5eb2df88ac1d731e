import { BLOCK_OLD_CARD, type BlockOldCard, type Edition, EDITIONS } from '@balie/shared'
import * as z from 'zod/mini'
import { limitSettings, type Limits, limitsOf } from './limits.ts'
import { wholeNumber } from './numbers.ts'
import { metricsToken, openTelemetry, type TraceSettings, tracesOf } from './observability.ts'
import { openIdMistakes, openIdOf, type OpenIdSettings, openIdSettings } from './openid.ts'
import { confidentialityWarnings } from './confidentiality.ts'
import { origins, trustedProxies, wholeOrigins } from './lists.ts'
import { proxiesOf, proxyEnvOf, proxySettings } from './proxies.ts'
import { misnamedWarnings } from './misnamed.ts'
import { productionMistakes, trialWarnings } from './production.ts'
import { redisCertificate, redisCertificateOf } from './redis-certificate.ts'
import { secrets } from './secrets.ts'
import { databaseFile } from './database-file.ts'
import { databaseWarnings } from './database-place.ts'
import { cleanSettings, credential, oneOf, secretWarnings } from './text.ts'
import { host, webAddress } from './web-address.ts'
import { type ClientCertificate, parseRedisUrl } from '../store/redis-address.ts'
import { ownOrigin } from './own-address.ts'
import type { Proxies } from '../uitpas/http/proxy.ts'

export interface Config {
  port: number
  host: string | undefined
  /** Maximum size of a request's headers, all together, in bytes. */
  maxHeaderBytes: number
  /** The public origin of this application, without a slash at the end. */
  publicUrl: string
  /** The service's `{prefix}` (service.md), without a slash at the end. */
  uitpasApiUrl: string
  consumer: { key: string; secret: string }
  /** Settings of OpenID Connect; undefined: employees sign in by OAuth 1.0a. */
  openId: OpenIdSettings | undefined
  /** Proxies for outgoing calls. */
  proxies: Proxies
  edition: Edition
  uitpasTimeoutMs: number
  uitpasSettleMs: number
  blockOldCard: BlockOldCard
  /** Prefix that the counters' scanners put before every code. */
  scannerPrefix: string
  /** Origins of the applications to which an outcome may be returned. */
  returnOrigins: string[]
  /** Origins whose pages may frame this application. */
  frameAncestors: string[]
  sessionSecrets: readonly [string, ...string[]]
  databaseFile: string
  redisUrl: string | undefined
  /** Certificate by which Redis knows this application, where it wants one. */
  redisCertificate: ClientCertificate | undefined
  sessionIdleMs: number
  sessionMaxMs: number
  /** Number of proxies before this application, or a list of their addresses. */
  trustProxy: string | number | undefined
  logLevel: (typeof LOG_LEVELS)[number]
  /** Token for `/metrics`; without one the address doesn't exist. */
  metricsToken: string | undefined
  limits: Limits
  /** Destination and selection of traces; undefined if there are none. */
  traces: TraceSettings | undefined
  /** Settings that may not do what was meant, one line each. */
  warnings: string[]
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
/** The page waits 30 s for an answer, into which two calls and a look-up of 4.5 s must fit. */
const UITPAS_TIMEOUT_MAX_MS = 12_000
const SCANNER_PREFIX_MAX_LENGTH = 5
const MS_PER_MINUTE = 60_000
const MS_PER_HOUR = 3_600_000

const baseUrl = z.pipe(
  webAddress,
  z.transform((text) => text.replace(/\/+$/, '')),
)

const environmentSchema = z.object({
  NODE_ENV: z.optional(z.string()),
  PORT: wholeNumber(3000, 0, 65535),
  HOST: host,
  MAX_HEADER_BYTES: wholeNumber(65_536, 8192, 1_048_576),
  PUBLIC_URL: z.optional(
    baseUrl.check(z.refine((url) => new URL(url).pathname === '/', { error: 'must have no path' })),
  ),
  UITPAS_API_URL: baseUrl,
  UITPAS_CONSUMER_KEY: credential,
  UITPAS_CONSUMER_SECRET: credential,
  ...openIdSettings,
  UITPAS_EDITION: z._default(z.enum(EDITIONS, { error: `must be ${EDITIONS.join(' or ')}` }), '2018'),
  UITPAS_TIMEOUT_MS: wholeNumber(10_000, 100, UITPAS_TIMEOUT_MAX_MS),
  UITPAS_SETTLE_MS: wholeNumber(30_000, 0, 3_600_000),
  BLOCK_OLD_CARD: oneOf(BLOCK_OLD_CARD, 'first', `must be ${BLOCK_OLD_CARD.join(' or ')}`),
  SCANNER_PREFIX: z._default(
    z.string().check(
      z.maxLength(SCANNER_PREFIX_MAX_LENGTH, {
        error: `must have at most ${SCANNER_PREFIX_MAX_LENGTH} characters`,
      }),
    ),
    '',
  ),
  RETURN_ORIGINS: wholeOrigins,
  FRAME_ANCESTORS: origins,
  SESSION_SECRET: secrets,
  DATABASE_FILE: databaseFile,
  REDIS_URL: z.optional(
    z.string().check(
      z.refine((text) => parseRedisUrl(text) !== undefined, {
        error: 'must be redis:// or rediss://, with user:password@ where needed, then host:port/database',
      }),
    ),
  ),
  SESSION_IDLE_MINUTES: wholeNumber(30, 1, 1440),
  SESSION_MAX_HOURS: wholeNumber(10, 1, 168),
  TRUST_PROXY: z.optional(trustedProxies),
  METRICS_TOKEN: metricsToken,
  ...limitSettings,
  ...openTelemetry,
  ...proxySettings,
  ...redisCertificate,
  LOG_LEVEL: oneOf(LOG_LEVELS, 'info', `must be one of ${LOG_LEVELS.join(', ')}`),
})

/**
 * Result of reading the settings: the settings, or one line for each mistake, without its value, which can be secret.
 * `warnings` names variables that may be what is missing, under a wrong name.
 */
export type ConfigResult =
  { kind: 'ok'; config: Config } | { kind: 'wrong'; mistakes: string[]; warnings: string[] }

/**
 * Reads the settings (docs/settings.md). Removes what surrounds a value and can't be part of it; an empty variable
 * counts as absent.
 *
 * @param environment names and values, as `process.env` holds them
 */
export function readConfig(environment: Record<string, string | undefined>): ConfigResult {
  const given = cleanSettings(environment)
  const parsed = environmentSchema.safeParse(given)
  const found = (parsed.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message] as const)
  const named = new Set(found.map(([name]) => name))
  const isProduction = /^production$/i.test(given['NODE_ENV'] ?? '')
  const inProduction = isProduction ? productionMistakes(given) : []
  // Without the service's address, that it is meant to be https is likelier.
  const { proxies, mistakes: proxyMistakes } = proxiesOf(given, given['UITPAS_API_URL'] ?? 'https:')
  const redis = redisCertificateOf(given)
  const others = [...openIdMistakes(given), ...proxyMistakes, ...redis.mistakes, ...inProduction]
  const mistakes = [...found, ...others.filter(([name]) => !named.has(name))]
  const misnamed = misnamedWarnings(given, Object.keys(environmentSchema.shape))
  if (!parsed.success || mistakes.length > 0)
    return { kind: 'wrong', mistakes: mistakes.map((words) => words.join(' ')), warnings: misnamed }
  const settings = parsed.data
  const publicUrl = new URL(settings.PUBLIC_URL ?? ownOrigin(settings.HOST, settings.PORT)).origin
  const { traces, ignored } = tracesOf(settings)
  return {
    kind: 'ok',
    config: {
      port: settings.PORT,
      host: settings.HOST,
      maxHeaderBytes: settings.MAX_HEADER_BYTES,
      publicUrl,
      uitpasApiUrl: settings.UITPAS_API_URL,
      consumer: { key: settings.UITPAS_CONSUMER_KEY, secret: settings.UITPAS_CONSUMER_SECRET },
      openId: openIdOf(settings),
      proxies,
      edition: settings.UITPAS_EDITION,
      uitpasTimeoutMs: settings.UITPAS_TIMEOUT_MS,
      uitpasSettleMs: settings.UITPAS_SETTLE_MS,
      blockOldCard: settings.BLOCK_OLD_CARD,
      scannerPrefix: settings.SCANNER_PREFIX,
      returnOrigins: settings.RETURN_ORIGINS,
      frameAncestors: settings.FRAME_ANCESTORS,
      sessionSecrets: settings.SESSION_SECRET,
      databaseFile: settings.DATABASE_FILE,
      redisUrl: settings.REDIS_URL,
      redisCertificate: redis.certificate,
      sessionIdleMs: settings.SESSION_IDLE_MINUTES * MS_PER_MINUTE,
      sessionMaxMs: settings.SESSION_MAX_HOURS * MS_PER_HOUR,
      trustProxy: settings.TRUST_PROXY,
      logLevel: settings.LOG_LEVEL,
      metricsToken: settings.METRICS_TOKEN,
      limits: limitsOf(settings),
      traces: traces && { ...traces, ...proxyEnvOf(settings, proxies, traces.url) },
      warnings: [
        ...ignored,
        ...secretWarnings(given),
        ...misnamed,
        ...confidentialityWarnings(settings.UITPAS_API_URL, environment),
        ...(isProduction ? databaseWarnings(given) : trialWarnings(given)),
      ],
    },
  }
}
