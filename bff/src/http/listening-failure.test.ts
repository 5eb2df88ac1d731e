import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { describeListeningFailure } from './listening-failure.ts'

async function listenOn(port: number, host: string) {
  const server = createServer()
  server.listen(port, host)
  const [error] = (await once(server, 'error')) as [Error]
  return describeListeningFailure(error)
}

describe('a server that cannot listen', () => {
  it.each(['192.0.2.1', '2001:db8::1', 'x86_64-conda-linux-gnu.invalid'])(
    'on HOST=%s names that setting',
    async (host) => {
      expect(await listenOn(0, host)).toMatchObject({
        setting: 'HOST',
        words: expect.stringMatching(/^HOST is no address of this machine: unset it/) as string,
      })
    },
  )

  it('on a port that is taken names that', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    expect(await listenOn((other.address() as AddressInfo).port, '127.0.0.1')).toMatchObject({
      cause: 'EADDRINUSE',
      setting: 'PORT',
    })
    other.close()
  })

  it('for a reason that is not known names that reason alone', () => {
    expect(describeListeningFailure(Object.assign(new Error('secret'), { code: 'EMFILE' }))).toEqual({
      cause: 'EMFILE',
    })
  })
})
