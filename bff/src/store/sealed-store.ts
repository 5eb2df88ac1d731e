import type { Sealer } from './sealer.ts'
import { type Fields, type StoreStep, type Store, type StoreDriver, storeOn } from './store.ts'

/**
 * A store whose values are sealed for the record and field they stand in. A field that cannot be opened, since it was
 * sealed with a secret that is gone, is skipped and removed, and the rest stays; a record of which nothing can be opened
 * has no fields but its marks and is left alone, since another instance may have its secret. An empty value says nothing and is left as it is: of a mark the
 * name is what counts.
 */
export function sealStore(driver: StoreDriver, sealer: Sealer): Store {
  const sealed = (value: string, place: string) => (value === '' ? '' : sealer.seal(value, place))

  function seal(step: StoreStep): StoreStep {
    if (!('fields' in step)) return step
    const { key, fields } = step
    return { ...step, fields: fields.map(([name, value]) => [name, sealed(value, `${key}#${name}`)]) }
  }

  return storeOn({
    ...driver,
    together: (steps, care) => driver.together(steps.map(seal), care),
    async read(key) {
      const record = await driver.read(key)
      if (!record) return undefined
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
      // Sealed by another secret altogether: that it is there is known, and it is another instance's.
      if (!isOpen) return opened
      // Only tidying: where it can't be done, the next who reads skips them too.
      for (const name of locked)
        void driver.together([{ do: 'removeField', key, name }]).catch(() => undefined)
      return opened
    },
  })
}
