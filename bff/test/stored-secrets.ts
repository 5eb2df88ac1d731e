import type { Fields } from '../src/store/store.ts'

/** The tokens and secrets in the fields of a session's record. */
export function storedSecrets({ session }: Fields): string[] {
  const { token, signOut } = JSON.parse(session ?? '{}') as {
    token?: { key: string; secret: string }
    signOut?: string
  }
  return [token?.key, token?.secret, signOut].filter((secret) => secret !== undefined)
}
