// Express that passes requests on without parsing them.
import { pipeline } from 'node:stream/promises'
import express from 'express'
import { Agent, request as send } from 'undici'

const PASSED_ON = ['accept', 'authorization', 'content-length', 'content-type']

const { PORT, HOST = '', UITPAS_API_URL = '' } = process.env
const { origin } = new URL(UITPAS_API_URL)
const agent = new Agent()
const app = express().disable('x-powered-by').disable('etag')
app.post('/{*path}', async (request, response) => {
  const headers = Object.fromEntries(PASSED_ON.map((name) => [name, request.get(name) ?? '']))
  const answer = await send(origin + request.originalUrl, {
    method: 'POST',
    dispatcher: agent,
    headers,
    body: request,
  })
  response.status(answer.statusCode).type(String(answer.headers['content-type']))
  await pipeline(answer.body, response)
})
app.listen(Number(PORT), HOST)
