import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { createApp } from './app.ts'
import { readConfig } from './config/config.ts'
import { logConcerns } from './doctor/concern-log.ts'
import { adviseOnStore } from './doctor/store-advice.ts'
import { createStoreTroubleLog } from './doctor/store-trouble-log.ts'
import { answerClientErrors } from './http/client-errors.ts'
import { createGracefulStop } from './http/graceful-stop.ts'
import { createHttpServer } from './http/http-server.ts'
import { describeListeningFailure } from './http/listening-failure.ts'
import { openLogDestination } from './http/log-destination.ts'
import { describeError } from './http/logging.ts'
import { createRunningWork } from './http/running-work.ts'
import { isPageBuilt } from './http/static-page.ts'
import { onStopRequest } from './http/stop-signals.ts'
import { openStore } from './store/open-store.ts'
import { requestMarks } from './tracing/current-request.ts'
import { openTracing } from './tracing/open-tracing.ts'
import { createHttpClient } from './uitpas/http/http-client.ts'

const PAGE_DIRECTORY = fileURLToPath(new URL('../../web/dist', import.meta.url))

const result = readConfig(process.env)
if (result.kind === 'wrong') {
  const lines = [...result.mistakes, ...result.warnings].map((line) => `  ${line}\n`)
  process.stderr.write(`The settings are not right:\n${lines.join('')}`)
  process.exit(1)
}
const { config } = result
if (!isPageBuilt(PAGE_DIRECTORY)) {
  process.stderr.write('There is no built page: run "npm run build" first.\n')
  process.exit(1)
}

const logger = pino({ level: config.logLevel, base: null, mixin: requestMarks }, openLogDestination())
const tracing = await openTracing(config)
const store = await openStore(config, createStoreTroubleLog(logger, config)).catch((error: unknown) => {
  process.stderr.write(`The store cannot be opened: ${adviseOnStore(error, config)}\n`)
  process.exit(1)
})
const http = createHttpClient({ deadlineMs: config.uitpasTimeoutMs, proxies: config.proxies })
// Whenever this process exits by itself, requests that it abandons must not arrive later.
process.on('exit', () => http.abandon())
const work = createRunningWork((error) =>
  logger.error({ event: 'registration fault', error: describeError(error) }),
)
const clock = () => new Date()
const app = createApp({ config, store, http, logger, tracing, clock, work, pageDirectory: PAGE_DIRECTORY })
const server = createHttpServer({ maxHeaderSize: config.maxHeaderBytes }).on('request', app)
answerClientErrors(server, logger)
const stopServing = createGracefulStop(server)

void logConcerns(store, logger)
for (const words of config.warnings) logger.warn({ event: 'setting', words })
server.listen(config.port, config.host, () => logger.info({ event: 'listening', address: config.publicUrl }))
server.on('error', (error) => {
  logger.fatal({ event: 'cannot listen', ...describeListeningFailure(error) })
  process.exit(1)
})
onStopRequest({ stop: () => void stop(), endNow: () => process.exit(1) })

/** Accepts no new connections, finishes running work, including work whose request has gone, then exits. */
async function stop() {
  await stopServing()
  await work.finished()
  await Promise.all([store.close(), http.close(), tracing.close()])
  process.exit(0)
}
