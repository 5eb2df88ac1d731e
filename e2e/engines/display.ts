import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { PROGRAMS } from './programs.ts'

const run = promisify(execFile)

/** Layout of the computer's keyboard: one of X's own. */
export type Layout = 'be' | 'fr' | 'us'

/**
 * A screen without a monitor, with a keyboard whose keys the X server itself presses, so that browsers can't tell it
 * from a real one.
 */
export interface Display {
  /** Environment of a program to be shown there. */
  environment: Record<string, string>
  useLayout(layout: Layout): Promise<void>
  /** Presses keys one after the other, by xdotool's names (`36`, `shift+10`, `Return`), this many ms apart. */
  press(keys: readonly string[], gapMs: number): Promise<void>
  /** Types text by the keys of the layout. */
  type(text: string, gapMs: number): Promise<void>
  /** Gives the keyboard to the one program that is shown. */
  focus(): Promise<void>
  close(): Promise<void>
}

/** Starts Xvfb, on a display of its own that it chooses itself. */
export async function startDisplay(): Promise<Display> {
  const server = spawn(
    PROGRAMS.xvfb,
    // No reset: it would lose the keyboard's layout when the last program is closed.
    ['-displayfd', '3', '-screen', '0', '2600x4200x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim()))
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb did not start (${code}).`)))
  })
  const environment = { ...definedEnvironment(), DISPLAY: `:${number}`, ...LANGUAGE_OF_PEOPLE }
  const keyboard = (...words: string[]) => run(PROGRAMS.xdotool, words, { env: environment })

  return {
    environment,
    async useLayout(layout) {
      await run('setxkbmap', ['-layout', layout], { env: environment })
    },
    async press(keys, gapMs) {
      await keyboard('key', '--delay', String(gapMs), ...keys)
    },
    async type(text, gapMs) {
      await keyboard('type', '--delay', String(gapMs), text)
    },
    async focus() {
      const { stdout } = await keyboard('search', '--sync', '--onlyvisible', '--name', '.')
      await keyboard('windowfocus', stdout.trim().split('\n').at(-1) ?? '')
    },
    async close() {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    },
  }
}

const LANGUAGE_OF_PEOPLE = { LANG: 'nl_BE.UTF-8', LANGUAGE: 'nl_BE:nl', TZ: 'Europe/Brussels' }

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
