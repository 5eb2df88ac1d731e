import { buildPage } from '../tools/build-page.ts'

await buildPage()
