/** Work that outlives the request it began in, and that must be finished before the process may end. */
export interface RunningWork {
  /** Takes note of it, and gives it back. Nobody may be waiting for it any more when it fails. */
  track: <Result>(work: Promise<Result>) => Promise<Result>
  /** Resolves when none runs. */
  finished(): Promise<void>
}

export function createRunningWork(onFailure: (error: unknown) => void): RunningWork {
  const running = new Set<Promise<unknown>>()
  return {
    track(work) {
      const ended: Promise<unknown> = work.then(
        () => running.delete(ended),
        (error: unknown) => {
          running.delete(ended)
          onFailure(error)
        },
      )
      running.add(ended)
      return work
    },
    async finished() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
