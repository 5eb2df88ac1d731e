import type { Sealer } from './sealer.ts'
import {
  type Fields,
  type StoredRecord,
  type StoreStep,
  type Store,
  type StoreDriver,
  createStore,
} from './store.ts'

/**
 * Creates a store that seals each value for its record and field. A field that can't be opened, since it was sealed
 * with a secret that is gone, is skipped and removed, and the rest stays. A record without any field that can be opened
 * has only its marks and is left alone, since another instance may have its secret. An empty value isn't sealed: only
 * the name of a mark counts.
 */
export function sealStore(driver: StoreDriver, sealer: Sealer): Store {
  const sealed = (value: string, place: string) => (value === '' ? '' : sealer.seal(value, place))

  function seal(step: StoreStep): StoreStep {
    if (!('fields' in step)) return step
    const { key, fields } = step
    return { ...step, fields: fields.map(([name, value]) => [name, sealed(value, `${key}#${name}`)]) }
  }

  function open<Found extends StoredRecord>(key: string, record: Found): Found {
    const fields: Fields = {}
    const locked: string[] = []
    let isOpen = false
    for (const [name, value] of Object.entries(record.fields)) {
      const text = value === '' ? '' : sealer.open(value, `${key}#${name}`)
      if (text === undefined) locked.push(name)
      else fields[name] = text
      isOpen ||= value !== '' && text !== undefined
    }
    if (locked.length === 0) return { ...record, fields }
    const opened = { ...record, fields, unopened: locked.length }
    // The whole record is sealed with another secret: it exists, and belongs to another instance.
    if (!isOpen) return opened
    // Only cleans up: if it fails, the next reader skips these fields too.
    void driver.together([{ do: 'removeFields', key, names: locked }]).catch(() => undefined)
    return opened
  }

  return createStore({
    ...driver,
    together: (steps, options) => driver.together(steps.map(seal), options),
    async read(key) {
      const record = await driver.read(key)
      return record && open(key, record)
    },
    async visit(key, visit) {
      const visited = await driver.visit(key, visit)
      return visited && open(key, visited)
    },
  })
}
