import type { StoreStep } from '../src/store/store.ts'

// What a step of the store does to the record of a registration, for stores that stand still or fail at that moment.

/** Tells whether it records an end, of a registration or of its key. */
export function recordsEnd(step: StoreStep): boolean {
  return 'fields' in step && step.fields.some(([name]) => name === 'settled')
}

/** Tells whether it creates the record, which claims or ends its key. */
export function createsRecord(step: StoreStep): boolean {
  return step.do === 'create' && step.key.startsWith('registration:')
}

/** Tells whether it removes the record, which frees its key. */
export function removesRecord(step: StoreStep): boolean {
  return step.do === 'remove' && step.key.startsWith('registration:')
}
