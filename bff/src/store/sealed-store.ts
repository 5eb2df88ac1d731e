import type { Sealer } from './sealer.ts'
import type { Fields, Store } from './store.ts'

/**
 * A store whose values are sealed for the record and field they stand in. A record that cannot be opened, since it was
 * sealed with a secret that is gone, counts as none.
 */
export function sealStore(store: Store, sealer: Sealer): Store {
  function seal(key: string, fields: Fields): Fields {
    return mapFields(fields, (name, value) => sealer.seal(value, `${key}#${name}`))
  }

  return {
    ...store,
    create: (key, fields, lifetimeMs) => store.create(key, seal(key, fields), lifetimeMs),
    update: (key, fields, condition) => store.update(key, seal(key, fields), condition),
    async read(key) {
      const record = await store.read(key)
      if (!record) return undefined
      const opened: Fields = {}
      for (const [name, value] of Object.entries(record.fields)) {
        const text = sealer.open(value, `${key}#${name}`)
        if (text === undefined) return undefined
        opened[name] = text
      }
      return { ...record, fields: opened }
    },
  }
}

function mapFields(fields: Fields, map: (name: string, value: string) => string): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, map(name, value)]))
}
