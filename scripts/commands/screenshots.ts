// The picture book: `npm run screenshots` (`-- refused` for the states whose name has that in it).
import { buildPage } from '../tools/build-page.ts'
import { handOverTo } from '../tools/hand-over-to.ts'
import { provideChromium, provideEngines } from '../tools/provide-tools.ts'

await buildPage()
await provideChromium()
await provideEngines()
await handOverTo('e2e/screenshots/take.ts', process.argv.slice(2))
