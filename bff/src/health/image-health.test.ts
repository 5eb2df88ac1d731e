import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const CHECK = join(import.meta.dirname, '../../../deploy/health.ts')

let status = 200
const instance = createServer((_request, response) => void response.writeHead(status).end())
beforeAll(async () => {
  instance.listen(0, '127.0.0.1')
  await once(instance, 'listening')
})
afterAll(() => void instance.close())

async function isHealthy(settings: Record<string, string> = {}): Promise<boolean> {
  const { port } = instance.address() as AddressInfo
  const env = { PORT: String(port), HOST: '127.0.0.1', ...settings }
  const [code] = (await once(execFile(process.execPath, [CHECK], { env }), 'exit')) as [number]
  return code === 0
}

it('the health check of the image says what the instance says', async () => {
  status = 200
  expect(await isHealthy()).toBe(true)
  status = 503
  expect(await isHealthy()).toBe(false)
})

it('and asks it directly, also where Node takes a proxy from the environment', async () => {
  status = 200
  const proxy = 'http://127.0.0.1:1'
  expect(await isHealthy({ NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy, HTTPS_PROXY: proxy })).toBe(true)
})
