import type { Fields, Store } from './store.ts'

/** Writes these fields whether or not a record lives under this key, and lets it live this long from now. */
export async function putRecord(
  store: Store,
  key: string,
  fields: Fields,
  lifetimeMs: number,
): Promise<void> {
  if (await store.create(key, fields, lifetimeMs)) return
  await store.update(key, fields)
  await store.touch(key, lifetimeMs)
}
