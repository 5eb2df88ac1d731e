import type { Adapter, AdapterPayload } from 'oidc-provider'

/** Records of the provider by kind and id, until a reset. */
export type OpenIdRecords = Map<string, AdapterPayload>

/** Keeps one kind of the provider's records in memory. Doesn't handle lifetimes: the provider itself checks `exp`. */
export function createAdapter(records: OpenIdRecords, kind: string): Adapter {
  const keyOf = (id: string) => `${kind}:${id}`
  const ofKind = () => [...records].filter(([key]) => key.startsWith(`${kind}:`))
  return {
    upsert: (id, payload) => done(() => records.set(keyOf(id), payload)),
    find: (id) => Promise.resolve(records.get(keyOf(id))),
    findByUid: (uid) => Promise.resolve(ofKind().find(([, payload]) => payload.uid === uid)?.[1]),
    findByUserCode: () => Promise.resolve(undefined),
    consume: (id) =>
      done(() => {
        const record = records.get(keyOf(id))
        if (record) record.consumed = Math.floor(Date.now() / 1000)
      }),
    destroy: (id) => done(() => records.delete(keyOf(id))),
    revokeByGrantId: (grantId) =>
      done(() => {
        for (const [key, payload] of ofKind()) if (payload.grantId === grantId) records.delete(key)
      }),
  }
}

function done(act: () => unknown): Promise<void> {
  act()
  return Promise.resolve()
}
