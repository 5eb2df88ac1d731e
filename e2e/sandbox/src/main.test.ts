import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, expect, it } from 'vitest'

let running: ChildProcessWithoutNullStreams | undefined
afterEach(() => running?.kill('SIGKILL'))

async function start(env: Record<string, string>): Promise<[ChildProcessWithoutNullStreams, string]> {
  const child = spawn(process.execPath, [`${import.meta.dirname}/main.ts`], {
    env: { ...process.env, ...env },
  })
  running = child
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return [child, line]
}

it('prints where it is on one line, and stops when told', async () => {
  const [child, line] = await start({ SANDBOX_EDITION: '2020' })
  const told = JSON.parse(line) as Record<string, string>
  expect(Object.keys(told)).toEqual([
    'url',
    'apiUrl',
    'consumerKey',
    'consumerSecret',
    'issuer',
    'openIdClient',
  ])
  expect(told['apiUrl']).toBe(`${told['url'] ?? ''}/uitid/rest`)
  expect((await fetch(told['url'] ?? '')).status).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

it('stops with its parent', async () => {
  const [child] = await start({ SANDBOX_STOP_WITH_PARENT: '1' })
  child.stdin.end()
  expect(await once(child, 'exit')).toEqual([0, null])
})
