// The smallest handler behind what most applications put before it: security headers, a request log, a session store.
import { endpoints } from '@balie/shared'
import { parseCookie } from 'cookie'
import express from 'express'
import helmet from 'helmet'
import pino from 'pino'
import { openPlainSessions } from './plain-sessions.ts'
import { register } from './register.ts'

const { PORT, HOST = '', UITPAS_API_URL = '', REDIS_URL, FOLDER = '' } = process.env
const logger = pino({ base: null })
const sessions = await openPlainSessions(REDIS_URL, FOLDER)
const app = express().disable('x-powered-by').disable('etag')
app.use((request, response, next) => {
  const startedAt = performance.now()
  response.once('close', () => {
    const durationMs = Math.round(performance.now() - startedAt)
    logger.info({ method: request.method, path: request.path, status: response.statusCode, durationMs })
  })
  next()
})
app.use(helmet(), express.json(), async (request, response, next) => {
  const id = parseCookie(request.get('Cookie') ?? '')['session'] ?? ''
  if ((await sessions.read(id)) === undefined) response.status(401).json({ code: 'SESSION_EXPIRED' })
  else {
    await sessions.touch(id)
    next()
  }
})
app.post(endpoints.register.path, register(UITPAS_API_URL))
app.listen(Number(PORT), HOST)
