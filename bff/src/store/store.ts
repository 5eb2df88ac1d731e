/** The named fields of a record. Values are text; what they mean is the caller's. */
export type Fields = Record<string, string>

export interface StoredRecord {
  readonly fields: Fields
  readonly remainingMs: number
}

/** What must hold of a living record for something to be done to it, in the same step: the names of its fields. */
export interface Condition {
  having?: string
  lacking?: string
}

/**
 * Where everything that must outlive a request is kept: one port, two drivers (SQLite, Redis). A record lives under a
 * key until its time is over. All methods reject with {@link StoreUnavailable} when the store is away.
 */
export interface Store {
  /** Makes a record, unless one lives under this key. Tells whether it did. */
  create(key: string, fields: Fields, lifetimeMs: number): Promise<boolean>
  /** The record that lives under this key and how long it still has, or undefined. */
  read(key: string): Promise<StoredRecord | undefined>
  /**
   * Writes these fields of a living record and leaves its others alone, if the condition holds. Never makes one: tells
   * whether it did.
   */
  update(key: string, fields: Fields, condition?: Condition): Promise<boolean>
  /**
   * Adds to a number, which begins at 0 with a life of this long, stands in a record of its own and never goes below 0.
   * Gives what it has become and how long it still lives. It is not sealed: it says nothing but how often.
   */
  add(key: string, by: 1 | -1, lifetimeMs: number): Promise<{ count: number; remainingMs: number }>
  /** Takes a field out of a living record. Tells whether it was there. */
  removeField(key: string, name: string): Promise<boolean>
  /** Lets a living record live this long from now, if the condition holds. Never makes one: tells whether it did. */
  touch(key: string, lifetimeMs: number, condition?: Condition): Promise<boolean>
  /** Ends a record, if the condition holds. Tells whether it did. */
  remove(key: string, condition?: Condition): Promise<boolean>
  /**
   * How many living records of a kind (`session`: those under `session:…`) there are of which the condition holds. It
   * may look at every record there is: nothing for a request to wait for.
   */
  count(kind: string, condition?: Condition): Promise<number>
  /** Resolves when the store answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** The store cannot be reached or does not answer. The cause is kept for the log by its name only. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
}
