/** The named fields of a record. Values are text; what they mean is the caller's. */
export type Fields = Record<string, string>

/** One of them, to be written: a list of these costs less than an object with names of its own. */
export type Field = readonly [name: string, value: string]

/**
 * A time that runs out by the store's clock, kept in a record under a name. Setting it again never shortens it.
 */
export type Timer = readonly [name: string, lifetimeMs: number]

export interface StoredRecord {
  readonly fields: Fields
  readonly remainingMs: number
  /** Remaining time of each timer of the record by the store's clock, 0 once it has run out. */
  readonly timers: Readonly<Record<string, number>>
  /** Number of fields that are there and were sealed with a secret that isn't known here; absent if there are none. */
  readonly unopened?: number
}

/** Condition on a living record, checked in the same step: names of fields that it must have or lack. */
export interface Condition {
  having?: string
  lacking?: string
}

/** Change of one record, by itself or together with others. Whether it can be done depends on that record alone. */
export type StoreStep = {
  key: string
  /** Unless this can be done, nothing of what it is done together with is. */
  required?: true
} & (
  | { do: 'create'; fields: readonly Field[]; timers?: readonly Timer[]; lifetimeMs: number }
  | { do: 'put'; fields: readonly Field[]; timers?: readonly Timer[]; lifetimeMs: number }
  | ({
      do: 'update'
      fields: readonly Field[]
      timers?: readonly Timer[]
      lifetimeMs?: number
    } & Condition)
  | ({ do: 'remove' } & Condition)
  | { do: 'removeField'; name: string }
)

/** A number to add to. */
export interface Addition {
  key: string
  by: 1 | -1
  lifetimeMs: number
}

/** A number after an addition. */
export interface Added {
  count: number
  remainingMs: number
}

/** Options for carrying out steps. */
export interface Care {
  /**
   * Resolves only once everything the store can promise holds of them: on disk, and with the replicas that are there.
   * For what must survive a power cut or a failover before something leaves this machine.
   */
  durable?: boolean
}

/**
 * Operations of a driver (SQLite, Redis); the rest of a {@link Store} follows from it. All methods reject with
 * {@link StoreUnavailable} when the store is away.
 */
export interface StoreDriver {
  /**
   * Does several things as one: nobody sees some of them done and others not. Each is judged by what was there before
   * the first, so that no two may be about the same record. When one that is required cannot be done, none is.
   *
   * @returns for each whether it could be done: `create` unless a record lives under its key; `put`, which makes or adds
   * to one and lets it live so long from now, always; the others if a record lives there, never making one, and the
   * condition holds; `removeField` if the field was there
   * @throws StoreUnavailable also when what was done can't be made durable: it may hold or be lost
   */
  together(steps: readonly StoreStep[], care?: Care): Promise<boolean[]>
  /** The record that lives under this key and how long it still has, or undefined. */
  read(key: string): Promise<StoredRecord | undefined>
  /**
   * Adds to numbers, each of which begins at 0 with a life of so long, stands in a record of its own and never goes
   * below 0. Gives what they have become. They are not sealed: they say nothing but how often.
   */
  addEach(additions: readonly Addition[]): Promise<Added[]>
  /**
   * Counts the living records of a kind (`session`: those under `session:…`) there are of which the condition holds. It
   * may look at every record there is: nothing for a request to wait for.
   */
  count(kind: string, condition?: Condition): Promise<number>
  /** Lists what the store's own settings can lose, one sentence each, for operators. */
  concerns(): Promise<readonly string[]>
  /** Resolves when the store answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Keeps everything that must outlive a request. A record lives under a key until its time is over. */
export interface Store extends StoreDriver {
  /** Makes a record, unless one lives under this key. Tells whether it did. */
  create(key: string, fields: Fields, lifetimeMs: number): Promise<boolean>
  /** Writes these fields whether or not a record lives under this key, and lets it live this long from now. */
  put(key: string, fields: Fields, lifetimeMs: number): Promise<void>
  /**
   * Writes these fields of a living record and leaves its others alone, if the condition holds. Never makes one: tells
   * whether it did.
   */
  update(key: string, fields: Fields, condition?: Condition): Promise<boolean>
  /** Adds to one number, as {@link StoreDriver.addEach} does. */
  add(key: string, by: 1 | -1, lifetimeMs: number): Promise<Added>
  /** Takes a field out of a living record. Tells whether it was there. */
  removeField(key: string, name: string): Promise<boolean>
  /** Lets a living record live this long from now, if the condition holds. Never makes one: tells whether it did. */
  touch(key: string, lifetimeMs: number, condition?: Condition): Promise<boolean>
  /** Ends a record, if the condition holds. Tells whether it did. */
  remove(key: string, condition?: Condition): Promise<boolean>
}

/** The store that a driver makes. */
export function storeOn(driver: StoreDriver): Store {
  const alone = async (step: StoreStep) => (await driver.together([step]))[0] === true
  return {
    ...driver,
    create: (key, fields, lifetimeMs) =>
      alone({ do: 'create', key, fields: Object.entries(fields), lifetimeMs }),
    async put(key, fields, lifetimeMs) {
      await alone({ do: 'put', key, fields: Object.entries(fields), lifetimeMs })
    },
    update: (key, fields, condition) =>
      alone({ do: 'update', key, fields: Object.entries(fields), ...condition }),
    async add(key, by, lifetimeMs) {
      const [added] = await driver.addEach([{ key, by, lifetimeMs }])
      if (!added) throw new StoreUnavailable('No answer about a number')
      return added
    },
    removeField: (key, name) => alone({ do: 'removeField', key, name }),
    touch: (key, lifetimeMs, condition) => alone({ do: 'update', key, fields: [], lifetimeMs, ...condition }),
    remove: (key, condition) => alone({ do: 'remove', key, ...condition }),
  }
}

/** The store cannot be reached or does not answer. The cause is kept for the log by its name only. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
}
