import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import config from '../../lingui.config.ts'

const WEB = fileURLToPath(new URL('../../', import.meta.url))
const LINGUI = join(WEB, 'node_modules/@lingui/cli/dist/lingui.js')
const LOCALES = fileURLToPath(new URL('locales', import.meta.url))

// A sentence that is missing from a catalogue is shown as its id, and the build says nothing about it.
// Put right with: npm run words
test('the catalogues hold every sentence of the code, and no other', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'catalogue-'))
  try {
    await cp(LOCALES, directory, { recursive: true })
    const configFile = join(directory, 'lingui.config.ts')
    await writeFile(configFile, configFor(directory))
    const parameters = ['extract', '--clean', '--workers', '1', '--config', configFile]
    await promisify(execFile)(process.execPath, [LINGUI, ...parameters], { cwd: WEB })
    for (const name of await catalogues()) {
      expect(await sentences(join(LOCALES, name)), name).toEqual(await sentences(join(directory, name)))
    }
  } finally {
    await rm(directory, { recursive: true })
  }
})

/** The project's own configuration, which holds functions, with the catalogues of `directory`. */
function configFor(directory: string): string {
  const catalogs = JSON.stringify(config.catalogs)
    .replaceAll('<rootDir>/src/i18n/locales', directory)
    .replaceAll('<rootDir>/', WEB)
  return `import config from ${JSON.stringify(join(WEB, 'lingui.config.ts'))}
export default { ...config, catalogs: ${catalogs} }
`
}

async function catalogues(): Promise<string[]> {
  return (await readdir(LOCALES, { recursive: true })).filter((name) => name.endsWith('.po'))
}

/** The catalogue without the lines that say where and when: those change without any sentence changing. */
async function sentences(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.filter((line) => line !== '' && !/^#|^"POT-Creation-Date/.test(line))
}
