// The picture book: `npm run screenshots` (`-- refused` for the states whose name has that in it).
import { buildPage } from './build-page.ts'
import { handOverTo } from './hand-over-to.ts'
import { provideChromium } from './provide-tools.ts'

await buildPage()
await provideChromium()
await handOverTo('e2e/screenshots/take.ts', process.argv.slice(2))
