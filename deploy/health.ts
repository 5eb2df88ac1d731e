// The image's health check: the instance in this container is alive. Node asks, since the image needs nothing else.
const url = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}/healthz`
const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
process.exitCode = answer?.status === 200 ? 0 : 1
