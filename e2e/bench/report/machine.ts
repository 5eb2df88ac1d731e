import { availableParallelism, cpus, release, totalmem, type } from 'node:os'

const BYTES_PER_GIB = 1024 ** 3

/** Returns one line with this machine and the time. */
export function describeMachine(): string {
  const memory = `${Math.round(totalmem() / BYTES_PER_GIB)} GiB`
  const date = new Date().toISOString().slice(0, 10)
  return `${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${availableParallelism()} cores, ${memory}, ${type()} ${release()}, Node ${process.versions.node}, ${date}.`
}
