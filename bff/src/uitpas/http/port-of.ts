/** Returns the port of an address, or the usual one of its protocol if it names none. */
export function portOf({ protocol, port }: { protocol?: string; port?: string | null }): string {
  return port || (protocol === 'https:' ? '443' : '80')
}
