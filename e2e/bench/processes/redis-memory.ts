import { createClient } from '@redis/client'

/** Returns the memory that a Redis uses: its own `used_memory`, in bytes. */
export async function readRedisMemory(url: string): Promise<number> {
  const client = createClient({ url })
  await client.connect()
  const memory = /used_memory:(\d+)/.exec(await client.info('memory'))?.[1]
  client.destroy()
  if (memory === undefined) throw new Error('Redis does not say how much memory it uses.')
  return Number(memory)
}
