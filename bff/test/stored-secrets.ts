import type { Fields } from '../src/store/store.ts'

/** The tokens and secrets in the fields of a record: of a session, or of a login that isn't finished. */
export function storedSecrets({ session, tokenSecret }: Fields): string[] {
  const { token } = JSON.parse(session ?? '{}') as { token?: { key: string; secret: string } }
  return [token?.key, token?.secret, tokenSecret].filter((secret) => secret !== undefined)
}
