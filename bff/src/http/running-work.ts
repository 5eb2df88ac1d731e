/** Tracks work that outlives the request that began it, and must be finished before the process may end. */
export interface RunningWork {
  /** Tracks a promise and returns it. It may reject after its request has stopped waiting for it. */
  track: <Result>(work: Promise<Result>) => Promise<Result>
  /** Resolves when no work is running. */
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
