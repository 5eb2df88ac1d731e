// Brings the page's catalogues up to date with the sentences in the code: adds new ones, drops those that went.
import { join } from 'node:path'
import { run } from '../tools/run.ts'

const lingui = join(process.cwd(), 'web/node_modules/.bin/lingui')
const { code, output } = await run(lingui, ['extract', '--clean'], 'web')
console.log(output)
process.exit(code)
