import { describe, expect, it, vi } from 'vitest'
import { createDeadline } from './deadline.ts'

const LIMIT_MS = 100

describe('a deadline for all', () => {
  const never = () => new Promise<never>(() => undefined)

  it('passes on what comes in time, value or error', async () => {
    const inTime = createDeadline(LIMIT_MS)
    expect(await inTime(Promise.resolve('in time'))).toBe('in time')
    const failure = new Error('of the work')
    await expect(inTime(Promise.reject(failure))).rejects.toBe(failure)
  })

  it('gives each its own time, with one timer', async () => {
    vi.useFakeTimers()
    try {
      const inTime = createDeadline(LIMIT_MS)
      const ended: string[] = []
      const waitFor = (name: string, work: Promise<unknown>) => {
        inTime(work).then(
          () => ended.push(name),
          (error: unknown) => ended.push(`${name}: ${error instanceof Error ? error.name : ''}`),
        )
      }
      waitFor('first', never())
      waitFor('done', Promise.resolve())
      await vi.advanceTimersByTimeAsync(LIMIT_MS / 2)
      waitFor('second', never())
      expect(vi.getTimerCount()).toBe(1)
      await vi.advanceTimersByTimeAsync(LIMIT_MS / 2)
      expect(ended).toEqual(['done', 'first: DeadlineExceeded'])
      await vi.advanceTimersByTimeAsync(LIMIT_MS / 2)
      expect(ended).toEqual(['done', 'first: DeadlineExceeded', 'second: DeadlineExceeded'])
      expect(vi.getTimerCount()).toBe(0)
      waitFor('later', never())
      await vi.advanceTimersByTimeAsync(LIMIT_MS)
      expect(ended.at(-1)).toBe('later: DeadlineExceeded')
    } finally {
      vi.useRealTimers()
    }
  })
})
