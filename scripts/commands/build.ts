import { buildPageOrEnd } from '../tools/build-page.ts'

await buildPageOrEnd()
