import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** Address of a sandbox, and the consumer and the OpenID client that it knows. */
export interface SandboxAddress {
  url: string
  apiUrl: string
  consumerKey: string
  consumerSecret: string
  issuer: string
  openIdClient: { id: string; secret: string }
}

/** Starts the sandbox as a process of its own that ends with this one. */
export async function startSandboxProcess(env: Record<string, string> = {}): Promise<SandboxAddress> {
  const child = spawn(process.execPath, ['e2e/sandbox/src/main.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, SANDBOX_STOP_WITH_PARENT: '1', ...env },
  })
  const lines = createInterface({ input: child.stdout })
  const ended = once(child, 'exit').then(() => {
    throw new Error('The sandbox did not start.')
  })
  const line = once(lines, 'line').then((values: unknown[]) => String(values[0]))
  const address: unknown = JSON.parse(await Promise.race([line, ended]))
  ended.catch(() => undefined)
  if (!isAddress(address)) throw new Error('The sandbox did not say where it is.')
  return address
}

function isAddress(value: unknown): value is SandboxAddress {
  const keys = ['url', 'apiUrl', 'consumerKey', 'consumerSecret', 'issuer', 'openIdClient']
  return typeof value === 'object' && value !== null && keys.every((key) => key in value)
}
