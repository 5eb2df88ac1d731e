/** The commands of a client that are used here. */
interface InfoCommands {
  info(): Promise<string>
  role(): Promise<{ role: string } | undefined>
  configGet(name: string): Promise<Record<string, string>>
  sendCommand(command: string[]): Promise<unknown>
}

/** Facts reported by a Redis server that affect durability. */
export interface RedisFacts {
  mode: 'alone' | 'cluster' | 'sentinel'
  isReplica: boolean
  /** True if it can be asked to wait for its append-only file (`WAITAOF`): Redis from 7.2 on, some services never. */
  hasWaitAof: boolean
  /** When the append-only file is synced; `off` without such a file. */
  append: 'off' | 'no' | 'everysec' | 'always' | 'unknown'
  evicts: string | undefined
}

const NO_SETTINGS: Record<string, string> = {}

/** Reads the facts; uses `INFO` if the server doesn't allow its settings to be read. */
export async function readRedisFacts(client: InfoCommands): Promise<RedisFacts> {
  const [info, role, appendfsync, hasWaitAof] = await Promise.all([
    client.info(),
    client.role(),
    settingOf(client, 'appendfsync'),
    knowsWaitAof(client),
  ])
  const said = new Map(
    info.split(/\r?\n/).map((line) => {
      const [name = '', ...value] = line.split(':')
      return [name, value.join(':')] as const
    }),
  )
  const policy = said.get('maxmemory_policy')
  return {
    mode: modeOf(said),
    isReplica: role?.role === 'slave',
    hasWaitAof,
    append: said.get('aof_enabled') === '1' ? fsyncOf(appendfsync) : 'off',
    evicts: policy !== undefined && policy !== 'noeviction' ? policy : undefined,
  }
}

/** Tells whether Redis refused a command because of its user: the command itself, in a script, or a key. */
export function isPermissionMissing(error: unknown): error is Error {
  return error instanceof Error && /^NOPERM\b|user executing the script can't run/.test(error.message)
}

/** Codes by which a server refuses to write, although it can be read. */
const WRITE_REFUSALS = /^(?:READONLY|OOM|MISCONF|NOREPLICAS)\b/

/** Tells whether Redis refused because it takes no writes. */
export function takesNoWrites(error: unknown): boolean {
  return error instanceof Error && WRITE_REFUSALS.test(error.message)
}

/** Returns the command that this server doesn't have, as hosted ones block some; undefined for any other error. */
export function missingCommand(error: unknown): string | undefined {
  return error instanceof Error ? /^ERR unknown command [`']?(\w{1,30})/.exec(error.message)?.[1] : undefined
}

/**
 * Tells whether the server refuses what a script does: a command that it lacks without naming it, or keys that the
 * script makes itself, which other servers than Redis and Valkey can refuse.
 */
export function isScriptRefused(error: unknown): boolean {
  return error instanceof Error && /Unknown .*command called from|undeclared key/i.test(error.message)
}

/** Why a server in one of these modes can't be the store, and what to do. */
const WRONG_MODES = {
  cluster:
    'Redis runs in cluster mode, in which records can’t be written together, not even with one shard: REDIS_URL must name a Redis without',
  sentinel:
    'REDIS_URL names a Sentinel, which keeps no records: name the primary, or an address that leads to it',
}

/** The server runs in a mode in which it can't be the store; its message says what to do. */
export class WrongMode extends Error {
  constructor(mode: keyof typeof WRONG_MODES) {
    super(WRONG_MODES[mode])
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

/** Tells whether an error says that this server can't be the store until its mode, commands or rights are changed. */
export function isUnfit(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const isLacking = isPermissionMissing(error) || missingCommand(error) !== undefined
  return error instanceof WrongMode || isLacking || isScriptRefused(error)
}

/** Lists what these settings can lose, or why the server can't be the store, a sentence each. */
export function concernsOf({ mode, isReplica, hasWaitAof, append, evicts }: RedisFacts): string[] {
  return [
    mode !== 'alone' && WRONG_MODES[mode],
    isReplica &&
      'this Redis is a replica, which loses what is written to it itself: REDIS_URL must name the primary',
    evicts !== undefined &&
      `maxmemory-policy is ${evicts}: Redis may throw out registrations that are not settled; set noeviction`,
    append === 'off' && 'appendonly is off: a Redis that restarts has forgotten what was under way; set yes',
    append === 'unknown' &&
      !hasWaitAof &&
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

async function settingOf(client: InfoCommands, name: string): Promise<string | undefined> {
  const settings = await client.configGet(name).catch(() => NO_SETTINGS)
  return settings[name]
}

/** Asks to wait for nothing: a service can lack the command although its version has it. */
async function knowsWaitAof(client: InfoCommands): Promise<boolean> {
  try {
    await client.sendCommand(['WAITAOF', '0', '0', '1'])
    return true
  } catch (error) {
    if (isPermissionMissing(error)) throw error
    return false
  }
}
