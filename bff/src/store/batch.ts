import type { BatchOptions, StoreStep, Store } from './store.ts'

/**
 * Carries out named lists of steps as one batch ({@link Store.together}), so that callers needn't count positions in
 * its answer.
 *
 * @returns the names of the lists with a step that could not be carried out
 * @throws StoreUnavailable
 */
export async function carryOutBatch<const Name extends string>(
  store: Pick<Store, 'together'>,
  lists: readonly (readonly [name: Name, steps: readonly StoreStep[]])[],
  options?: BatchOptions,
): Promise<{ failed: ReadonlySet<Name> }> {
  const named = lists.flatMap(([name, steps]) => steps.map((step) => ({ name, step })))
  const done = await store.together(
    named.map(({ step }) => step),
    options,
  )
  return { failed: new Set(named.filter((_, index) => done[index] !== true).map(({ name }) => name)) }
}

/** Makes steps required: if one of them can't be carried out, none of their batch is. */
export function required(steps: readonly StoreStep[]): StoreStep[] {
  return steps.map((step) => ({ ...step, required: true }))
}
