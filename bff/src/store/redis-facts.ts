/** The commands of a client that are used here. */
interface Asked {
  info(): Promise<string>
  role(): Promise<{ role: string } | undefined>
  configGet(name: string): Promise<Record<string, string>>
}

/** Facts reported by a Redis server that affect durability. */
export interface RedisFacts {
  mode: 'alone' | 'cluster' | 'sentinel'
  isReplica: boolean
  hasWaitAof: boolean
  /** When the append-only file is synced; `off` without such a file. */
  append: 'off' | 'no' | 'everysec' | 'always' | 'unknown'
  evicts: string | undefined
}

const NOT_TOLD: Record<string, string> = {}

/** Reads the facts; uses `INFO` if the server doesn't allow its settings to be read. */
export async function readRedisFacts(client: Asked): Promise<RedisFacts> {
  const [info, role, appendfsync] = await Promise.all([
    client.info(),
    client.role(),
    settingOf(client, 'appendfsync'),
  ])
  const said = new Map(
    info.split(/\r?\n/).map((line) => {
      const [name = '', ...value] = line.split(':')
      return [name, value.join(':')] as const
    }),
  )
  const [major = 0, minor = 0] = (said.get('redis_version') ?? '').split('.').map(Number)
  const policy = said.get('maxmemory_policy')
  return {
    mode: modeOf(said),
    isReplica: role?.role === 'slave',
    hasWaitAof: major > 7 || (major === 7 && minor >= 2),
    append: said.get('aof_enabled') === '1' ? fsyncOf(appendfsync) : 'off',
    evicts: policy !== undefined && policy !== 'noeviction' ? policy : undefined,
  }
}

/** Tells whether Redis refused a command because of its user: the command itself, in a script, or a key. */
export function isPermissionMissing(error: unknown): error is Error {
  return error instanceof Error && /^NOPERM\b|user executing the script can't run/.test(error.message)
}

/** The server runs in a mode in which it can't be the store. */
export class WrongMode extends Error {
  constructor(mode: 'cluster' | 'sentinel') {
    super()
    this.name = mode === 'cluster' ? 'ClusterMode' : 'SentinelMode'
  }
}

/**
 * Throws in cluster mode, where several keys can't be written atomically, not even with a single shard; and for a
 * Sentinel, which keeps no records itself.
 */
export function refuseMode(facts: RedisFacts): RedisFacts {
  if (facts.mode !== 'alone') throw new WrongMode(facts.mode)
  return facts
}

/** Lists what these settings can lose, a sentence each. */
export function concernsOf({ isReplica, append, evicts }: RedisFacts): string[] {
  return [
    isReplica && 'this Redis is a read-only replica: REDIS_URL must name the primary',
    evicts !== undefined &&
      `maxmemory-policy is ${evicts}: Redis may throw out registrations that are not settled; set noeviction`,
    append === 'off' && 'appendonly is off: a Redis that restarts has forgotten what was under way; set yes',
    append === 'unknown' &&
      'appendfsync is not told (CONFIG GET is refused): with everysec a power cut loses up to a second; let the user in REDIS_URL run CONFIG GET, and set always',
    append === 'no' && 'appendfsync is no: a power cut loses what Redis has not written yet; set always',
    append === 'everysec' &&
      'appendfsync is everysec: a power cut loses up to a second where Redis is older than 7.2, and each registration waits for that second where it is not; set always',
  ].filter((concern) => typeof concern === 'string')
}

function modeOf(said: ReadonlyMap<string, string>): RedisFacts['mode'] {
  const mode = said.get('redis_mode')
  if (mode === 'cluster' || said.get('cluster_enabled') === '1') return 'cluster'
  return mode === 'sentinel' ? 'sentinel' : 'alone'
}

function fsyncOf(text: string | undefined): RedisFacts['append'] {
  return text === 'no' || text === 'everysec' || text === 'always' ? text : 'unknown'
}

async function settingOf(client: Asked, name: string): Promise<string | undefined> {
  const settings = await client.configGet(name).catch(() => NOT_TOLD)
  return settings[name]
}
