import { Router } from 'express'
import { type ApiDescription, describeApi } from './describe-api.ts'

/** `GET /api/openapi.json`: the contract, without a session; made on the first request. */
export function descriptionRoute(settings: Parameters<typeof describeApi>[0]): Router {
  let description: ApiDescription | undefined
  return Router().get('/api/openapi.json', (_request, response) => {
    response.json((description ??= describeApi(settings)))
  })
}
