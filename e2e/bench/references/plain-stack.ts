// The smallest handler behind the usual middleware: security headers, a request log, sessions.
import { endpoints } from '@balie/shared'
import express from 'express'
import helmet from 'helmet'
import { pinoHttp } from 'pino-http'
import { plainSessions } from './plain-sessions.ts'
import { register } from './register.ts'

const { PORT, HOST = '', UITPAS_API_URL = '', REDIS_URL, FOLDER = '' } = process.env
const app = express().disable('x-powered-by').disable('etag')
app.use(
  pinoHttp(),
  helmet(),
  await plainSessions(REDIS_URL, FOLDER),
  express.json(),
  (request, response, next) => {
    if (request.session.employeeUid === undefined) response.status(401).json({ code: 'SESSION_EXPIRED' })
    else next()
  },
)
app.post(endpoints.register.path, register(UITPAS_API_URL))
app.listen(Number(PORT), HOST)
