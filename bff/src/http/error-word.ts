/** Words by which Redis begins its errors. */
const REDIS_WORD =
  /^(?:BUSY|CLUSTERDOWN|ERR|LOADING|MASTERDOWN|MISCONF|NOAUTH|NOPERM|NOREPLICAS|OOM|READONLY|WRONGPASS)(?= )/

/**
 * Returns a fixed word that says what went wrong: the code of Node, SQLite's or Redis' own word, or the error's name.
 * Never the message, which may hold anything.
 */
export function errorWord(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given'
  if ('errcode' in error && 'errstr' in error) return String(error.errstr)
  if ('code' in error && typeof error.code === 'string') return error.code
  return REDIS_WORD.exec(error.message)?.[0] ?? error.name
}
