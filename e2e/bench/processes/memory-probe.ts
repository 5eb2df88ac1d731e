// Loaded before a server by `node --expose-gc --import`: at every SIGUSR2 it collects garbage and writes the memory
// that is left as one line of JSON to standard error. So the server itself needs no code for being measured.
process.on('SIGUSR2', () => {
  globalThis.gc?.()
  globalThis.gc?.()
  process.stderr.write(`${JSON.stringify({ memory: process.memoryUsage() })}\n`)
})
