/** The named fields of a record. Values are text, which only the caller interprets. */
export type Fields = Record<string, string>

/** A field to write: a list of these costs less than an object. */
export type Field = readonly [name: string, value: string]

/**
 * A named timer of a record, which runs out by the store's clock. Setting it again never shortens it.
 */
export type Timer = readonly [name: string, lifetimeMs: number]

export interface StoredRecord {
  readonly fields: Fields
  readonly remainingMs: number
  /** Remaining time of each timer by the store's clock, in ms; 0 once it has run out. */
  readonly timers: Readonly<Record<string, number>>
  /** Number of fields that were sealed with a secret that isn't known here; absent if there are none. */
  readonly unopened?: number
}

/** Condition on an existing record, checked atomically with the change: names of fields that it must have or lack. */
export interface Condition {
  having?: string
  lacking?: string
}

/** Change of one record, by itself or in a batch. Only that record decides if the step is possible. */
export type StoreStep = {
  key: string
  /** If this step can't be done, no step of its batch is. */
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
  | { do: 'removeFields'; names: readonly string[] }
  /** Adds to a counter, which starts at 0; possible if it doesn't exceed `max` by that. */
  | { do: 'count'; by: 1 | -1; max?: number; lifetimeMs: number }
)

/** An addition to a counter. */
export interface Addition {
  key: string
  by: 1 | -1
  lifetimeMs: number
}

/** A counter after an addition. */
export interface Added {
  count: number
  remainingMs: number
}

/** A visit to a record: reading it, counting that, and letting it live on, in one step. */
export interface Visit {
  /** The only owner whose visit counts; any owner if absent. */
  owner?: string | undefined
  /** Counters of the owner to add 1 to ({@link ownerCounterKey}). */
  counters: readonly { what: string; lifetimeMs: number }[]
  /** New lifetime from now, at most until the record's timer `end`; absent to leave it. */
  lifetimeMs?: number | undefined
}

/** A record as it was before the visit, and its owner's counters; these are absent if the visit didn't count. */
export interface Visited extends StoredRecord {
  readonly added?: readonly Added[] | undefined
}

/** Options of a batch of steps. */
export interface BatchOptions {
  /**
   * Resolves only once the steps are as durable as the store can promise: on disk, and on the connected replicas. For
   * write-ahead, which must survive a power cut or a failover before a request leaves this machine.
   */
  durable?: boolean
}

/**
 * Operations of a driver (SQLite, Redis), from which a {@link Store} derives the others. All methods reject with
 * {@link StoreUnavailable} if the store is away.
 */
export interface StoreDriver {
  /**
   * Carries out a batch of steps atomically. Each is judged by the state before the batch, so no two may be about the
   * same record. If a required step can't be done, none is.
   *
   * @returns for each step whether it was possible: `create` unless the record exists; `put`, which creates a record or
   * adds to it and sets its lifetime, always; the others if the record exists and meets the condition; `removeFields` if
   * one of the fields exists; `count` up to its maximum
   * @throws StoreUnavailable also if the batch can't be made durable: it may persist or be lost
   */
  together(steps: readonly StoreStep[], options?: BatchOptions): Promise<boolean[]>
  /** Returns the record with this key and its remaining lifetime, or undefined if there is none. */
  read(key: string): Promise<StoredRecord | undefined>
  /**
   * Visits a record with an owner (a field {@link ownerMark}) and a timer `end`. A record without them, or of another
   * owner, is only read.
   */
  visit(key: string, visit: Visit): Promise<Visited | undefined>
  /**
   * Adds to counters and returns their values. Each is a record of its own, starts at 0 with this lifetime, and never
   * goes below 0. Counters aren't sealed: they reveal only a number.
   */
  addEach(additions: readonly Addition[]): Promise<Added[]>
  /**
   * Counts the records of a kind (`session`: those with keys `session:…`) that meet the condition. It may scan all
   * records, so requests shouldn't wait for it.
   */
  count(kind: string, condition?: Condition): Promise<number>
  /** Lists what the store's own settings can lose, a sentence each, for operators. */
  concerns(): Promise<readonly string[]>
  /** Resolves when the store answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Keeps all data that must outlive a request. A record exists under its key until its lifetime is over. */
export interface Store extends StoreDriver {
  /** Creates a record unless one exists under this key. Returns whether it did. */
  create(key: string, fields: Fields, lifetimeMs: number): Promise<boolean>
  /** Creates a record or writes these fields of the existing one, and sets its lifetime from now, in ms. */
  put(key: string, fields: Fields, lifetimeMs: number): Promise<void>
  /**
   * Writes these fields of an existing record, and keeps its others, if the condition holds. Never creates one. Returns
   * whether it did.
   */
  update(key: string, fields: Fields, condition?: Condition): Promise<boolean>
  /** Adds to one counter, as {@link StoreDriver.addEach} does. */
  add(key: string, by: 1 | -1, lifetimeMs: number): Promise<Added>
  /** Removes a field of an existing record. Returns whether it was there. */
  removeField(key: string, name: string): Promise<boolean>
  /** Sets the lifetime of an existing record from now, in ms, if the condition holds. Returns whether it did. */
  touch(key: string, lifetimeMs: number, condition?: Condition): Promise<boolean>
  /** Removes a record if the condition holds. Returns whether it did. */
  remove(key: string, condition?: Condition): Promise<boolean>
}

/** Creates a store from a driver. */
export function createStore(driver: StoreDriver): Store {
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
    removeField: (key, name) => alone({ do: 'removeFields', key, names: [name] }),
    touch: (key, lifetimeMs, condition) => alone({ do: 'update', key, fields: [], lifetimeMs, ...condition }),
    remove: (key, condition) => alone({ do: 'remove', key, ...condition }),
  }
}

/** The store can't be reached or doesn't answer. The log shows only a fixed word for the cause. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
}

/** The store can be read, but takes no writes: it is full, read-only, or lacks the replicas that it asks for. */
export class StoreTakesNoWrites extends StoreUnavailable {}
