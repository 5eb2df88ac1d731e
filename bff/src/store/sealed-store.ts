import type { Sealer } from './sealer.ts'
import { type Fields, type Step, type Store, type StoreDriver, storeOn } from './store.ts'

/**
 * A store whose values are sealed for the record and field they stand in. A record that cannot be opened, since it was
 * sealed with a secret that is gone, counts as none. An empty value says nothing and is left as it is: of a mark the
 * name is what counts.
 */
export function sealStore(driver: StoreDriver, sealer: Sealer): Store {
  const sealed = (value: string, place: string) => (value === '' ? '' : sealer.seal(value, place))

  function seal(step: Step): Step {
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
      const opened: Fields = {}
      for (const [name, value] of Object.entries(record.fields)) {
        const text = value === '' ? '' : sealer.open(value, `${key}#${name}`)
        if (text === undefined) return undefined
        opened[name] = text
      }
      return { ...record, fields: opened }
    },
  })
}
