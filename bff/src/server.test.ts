import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** A busy machine takes its time to start a process. */
const START_MS = 30_000

const SERVER = fileURLToPath(new URL('server.ts', import.meta.url))

describe('the server', () => {
  it(
    'does not start with wrong settings, and says which, not what they were',
    { timeout: START_MS },
    async () => {
      const env = {
        PORT: 'hunter2',
        UITPAS_CONSUMER_KEY: 'k',
        UITPAS_API_URL: 'ftp://hunter2',
        UITPAS_CONSUMER_SECERT: 'hunter2',
      }
      const child = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      const [said, complained] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'exit'),
      ])
      expect(child.exitCode).toBe(1)
      expect(said).toBe('')
      expect(complained.trim().split('\n')).toEqual([
        'The settings are not right:',
        '  PORT must be a whole number',
        '  UITPAS_API_URL must be an http or https URL',
        '  UITPAS_CONSUMER_SECRET is missing',
        '  UITPAS_CONSUMER_SECERT is no setting and is not followed: is UITPAS_CONSUMER_SECRET meant?',
      ])
    },
  )
})
