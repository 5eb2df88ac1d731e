// Writes sbom.cdx.json (CycloneDX) of everything that is installed for production, lists its licences, and asks the
// registry for known advisories. Exits with 1 for a licence that isn't listed below, or for an advisory.
import { readFileSync } from 'node:fs'
import { run } from '../tools/run.ts'

const FILE = 'sbom.cdx.json'
/** Licences that packages in production may have. To allow another one, decide and add it here. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']
/** Licences of a font, of data that only the build uses, and of a package that leaves the choice. */
const ALLOWED_TOO = ['OFL-1.1', 'CC-BY-4.0', '(MIT OR CC0-1.0)']

interface Component {
  name: string
  version: string
  group?: string
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[]
}

const { pnpm } = (JSON.parse(readFileSync('package.json', 'utf8')) as { config: { pnpm: string } }).config
const ask = (...words: string[]) => run('npx', ['--yes', `pnpm@${pnpm}`, ...words])

const made = await ask(
  'sbom',
  '--sbom-format',
  'cyclonedx',
  '--sbom-type',
  'application',
  '--prod',
  '--out',
  FILE,
)
if (made.code !== 0) {
  console.error(made.output)
  process.exit(1)
}
const { components } = JSON.parse(readFileSync(FILE, 'utf8')) as { components: Component[] }
const foreign = components.filter(({ group }) => group !== '@balie')
const byLicence = Map.groupBy(foreign, licenceOf)
console.log(`${FILE}: ${foreign.length} packages`)
for (const [licence, packages] of byLicence) console.log(`  ${licence}: ${packages.length}`)

let isWell = foreign.length > 0
for (const [licence, packages] of byLicence) {
  if ([...ALLOWED, ...ALLOWED_TOO].includes(licence)) continue
  isWell = false
  console.log(`Nobody has decided about ${licence}: ${packages.map(nameOf).join(', ')}`)
}

const audit = await ask('audit', '--prod', '--json')
if (/AUDIT_BAD_RESPONSE|AUDIT_ENDPOINT/.test(audit.output))
  console.log('Advisories: the registry did not answer, so nothing is known; ask again where it does.')
else if (audit.code === 0) console.log('Advisories: none known')
else {
  isWell = false
  console.log(`Advisories:\n${audit.output}`)
}
process.exitCode = isWell ? 0 : 1

function licenceOf({ licenses = [] }: Component): string {
  const [first] = licenses
  return first?.expression ?? first?.license?.id ?? first?.license?.name ?? 'none given'
}

function nameOf({ group, name, version }: Component): string {
  return `${group === undefined ? '' : `${group}/`}${name}@${version}`
}
