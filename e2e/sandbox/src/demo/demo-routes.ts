import { Router } from 'express'
import type { Control } from '../control/control.ts'
import { sendPage } from '../html/page.ts'

/** `/` and `/demo`. The barcode library is big, so it is loaded on the first visit. */
export function demoRoutes(control: Control): Router {
  const router = Router()
  router.get('/', async (_, response) => {
    const { homePage } = await import('./demo-page.ts')
    sendPage(response, 200, homePage())
  })
  router.get('/demo', async (_, response) => {
    const { demoPage } = await import('./demo-page.ts')
    sendPage(response, 200, demoPage(control.state()))
  })
  return router
}
