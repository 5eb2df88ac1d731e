/** A consumer's or a person's key and secret (RFC 5849 §1.1). */
export interface Credentials {
  readonly key: string
  readonly secret: string
}
