import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'

const PROGRAM = `
  const { onStopRequest } = await import(${JSON.stringify(new URL('stop-signals.ts', import.meta.url).href)})
  let ahead = 0
  const { now } = performance
  performance.now = () => now.call(performance) + ahead
  setInterval(() => undefined, 1000)
  onStopRequest({ stop: () => console.log('stop'), endNow: () => process.exit(7) })
  process.on('SIGUSR2', () => { ahead += 3000; console.log('later') })
  console.log('ready')
`

/** A process that listens for signals, whose clock can be put ahead. */
function start(stdio: 'ignore' | 'ipc' = 'ignore') {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit', stdio],
  })
  if (!child.stdout) throw new Error('No output')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const says = async () => (await lines.next()).value
  return { child, says }
}

describe('a process that is to end', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends well, however many copies of %s reach it at once; at once when it is asked again later',
    async (signal) => {
      const { child, says } = start()
      expect(await says()).toBe('ready')
      child.kill(signal)
      expect(await says()).toBe('stop')
      for (const copy of [signal, 'SIGTERM', 'SIGINT'] as const) child.kill(copy)
      child.kill('SIGUSR2')
      expect(await says()).toBe('later')
      expect(child.exitCode).toBeNull()
      child.kill(signal)
      expect(await once(child, 'exit')).toEqual([7, null])
    },
  )

  it('ends well when its parent is gone, and isn’t cut off by a signal that comes with that', async () => {
    const { child, says } = start('ipc')
    expect(await says()).toBe('ready')
    child.disconnect()
    expect(await says()).toBe('stop')
    child.kill('SIGTERM')
    child.kill('SIGUSR2')
    expect(await says()).toBe('later')
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
})
