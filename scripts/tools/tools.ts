import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.ts'

/** A program that the tests need and that npm cannot bring. */
export interface Tool {
  name: string
  /** The setting that says where it is. */
  setting: string
  candidates: string[]
  debianPackage: string
}

export const CHROMIUM: Tool = {
  name: 'Chromium',
  setting: 'CHROMIUM_PATH',
  candidates: ['chromium', 'chromium-browser', 'google-chrome'],
  debianPackage: 'chromium',
}

/** The same Chromium without its window: tests take half the time in it. It has no camera. */
export const HEADLESS_CHROMIUM: Tool = {
  name: 'Chromium without a window',
  setting: 'CHROMIUM_HEADLESS_PATH',
  candidates: ['chromium-headless-shell', 'chrome-headless-shell'],
  debianPackage: 'chromium-headless-shell',
}

export const REDIS: Tool = {
  name: 'Redis',
  setting: 'REDIS_SERVER_PATH',
  candidates: ['redis-server', 'valkey-server'],
  debianPackage: 'redis-server',
}

export const NGINX: Tool = {
  name: 'nginx',
  setting: 'NGINX_PATH',
  candidates: ['nginx'],
  debianPackage: 'nginx',
}

export const CADDY: Tool = {
  name: 'Caddy',
  setting: 'CADDY_PATH',
  candidates: ['caddy'],
  debianPackage: 'caddy',
}

export const FIREFOX: Tool = {
  name: 'Firefox',
  setting: 'FIREFOX_PATH',
  candidates: ['firefox-esr', 'firefox'],
  debianPackage: 'firefox-esr',
}

/** WebKitGTK's driver, whose package includes its small browser. */
export const WEBKIT_DRIVER: Tool = {
  name: 'the driver of WebKit',
  setting: 'WEBKIT_DRIVER_PATH',
  candidates: ['WebKitWebDriver'],
  debianPackage: 'webkit2gtk-driver',
}

/** A screen without a monitor; its package includes the tool that sets the keyboard layout. */
export const XVFB: Tool = {
  name: 'Xvfb',
  setting: 'XVFB_PATH',
  candidates: ['Xvfb'],
  debianPackage: 'xvfb',
}

/** Presses keys there. */
export const XDOTOOL: Tool = {
  name: 'xdotool',
  setting: 'XDOTOOL_PATH',
  candidates: ['xdotool'],
  debianPackage: 'xdotool',
}

/** Changes routes. */
export const IP: Tool = {
  name: 'ip',
  setting: 'IP_PATH',
  candidates: ['ip'],
  debianPackage: 'iproute2',
}

/**
 * Finds a tool, or installs it with apt if possible.
 *
 * @returns its path
 * @throws Error that names what is missing and how to get it
 */
export async function provide(tool: Tool, further: readonly string[] = []): Promise<string> {
  const found = find(tool, further)
  if (found !== undefined) return found
  if (canUseApt()) {
    process.stderr.write(`Installing ${tool.name}…\n`)
    const update = await run('apt-get', ['update'])
    const install = await run('apt-get', ['install', '-y', '--no-install-recommends', tool.debianPackage])
    const installed = find(tool, [])
    if (installed !== undefined) return installed
    throw new Error(`apt-get could not install ${tool.debianPackage}.\n${update.output}${install.output}`)
  }
  throw new Error(
    `${tool.name} is missing. Install it (Debian: apt-get install ${tool.debianPackage}) or say where it is with ${tool.setting}.`,
  )
}

function find({ setting, candidates }: Tool, further: readonly string[]): string | undefined {
  const named = process.env[setting]
  if (named !== undefined && named !== '') return named
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin']
  const onPath = folders.flatMap((folder) => candidates.map((candidate) => join(folder, candidate)))
  return [...onPath, ...further].find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function canUseApt(): boolean {
  const isRoot = process.getuid?.() === 0
  return isRoot && existsSync('/etc/debian_version') && readFileSync('/etc/debian_version', 'utf8') !== ''
}
