import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { openLogDestination } from './log-destination.ts'

/** A busy machine takes its time to start a process. */
const START_MS = 30_000
const MODULE = new URL('log-destination.ts', import.meta.url).href

/** A process that logs many lines, and ends by itself a second later unless its log stops it. */
async function runLogging(output: number) {
  const program = `
    const { default: pino } = await import(${JSON.stringify(import.meta.resolve('pino'))})
    const { openLogDestination } = await import(${JSON.stringify(MODULE)})
    const logger = pino({ base: null, timestamp: false }, openLogDestination())
    const logSome = () => { for (let line = 0; line < 300; line++) logger.info({ line, text: 'x'.repeat(100) }) }
    logSome()
    setTimeout(logSome, 500)
    setTimeout(() => { logger.fatal('the end'); process.exit(7) }, 1000)
  `
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', output, 'inherit'],
    timeout: START_MS / 2,
    killSignal: 'SIGKILL',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}

describe('the destination of the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'balie-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('has every line once, in order, at the end', { timeout: START_MS }, async () => {
    const path = join(folder, 'log')
    const file = openSync(path, 'a')
    expect(await runLogging(file)).toBe(7)
    closeSync(file)
    const lines = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { line?: number; msg?: string })
    const numbers = Array.from({ length: 300 }, (_, number) => number)
    expect(lines.map(({ line }) => line)).toEqual([...numbers, ...numbers, undefined])
    expect(lines.at(-1)?.msg).toBe('the end')
  })

  it('that has no room neither ends a process nor holds up its end', { timeout: START_MS }, async () => {
    const full = openSync('/dev/full', 'w')
    expect(await runLogging(full)).toBe(7)
    closeSync(full)
  })

  it('without a reader neither ends a process nor holds up its end', { timeout: START_MS }, async () => {
    const path = join(folder, 'unread')
    execFileSync('mkfifo', [path])
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const output = openSync(path, constants.O_WRONLY)
    closeSync(reader)
    expect(await runLogging(output)).toBe(7)
    closeSync(output)
  })

  it('that takes no more for a while gets everything once it does', async () => {
    const path = join(folder, 'slow')
    execFileSync('mkfifo', [path])
    const pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
    const destination = openLogDestination(pipe)
    const lines = Array.from({ length: 2000 }, (_, number) => `${String(number)} ${'x'.repeat(100)}\n`)
    for (const line of lines) destination.write(line)
    const sent = lines.join('')
    let read = ''
    const chunk = Buffer.alloc(65_536)
    while (read.length < sent.length) {
      try {
        read += chunk.toString('utf8', 0, readSync(pipe, chunk))
      } catch {
        await wait(20)
      }
    }
    expect(read).toBe(sent)
    closeSync(pipe)
  })
})
