import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createGroupCommit, type Transaction } from './group-commit.ts'

describe('group commit', () => {
  let log: string[]
  let fails: (what: keyof Transaction) => boolean
  beforeEach(() => {
    log = []
    fails = () => false
  })
  const note = (what: keyof Transaction) => () => {
    log.push(what)
    if (fails(what)) throw new Error(what)
  }
  const group = () =>
    createGroupCommit({
      begin: note('begin'),
      first: note('first'),
      commit: note('commit'),
      rollback: note('rollback'),
    })
  const work = (name: string) => () => {
    log.push(name)
    return name
  }

  it('does what comes in one turn in one transaction, and what comes later in another', async () => {
    const { run } = group()
    expect(await Promise.all([run(work('a')), run(work('b'))])).toEqual(['a', 'b'])
    expect(await run(work('c'))).toBe('c')
    expect(log).toEqual(['begin', 'first', 'a', 'b', 'commit', 'begin', 'first', 'c', 'commit'])
  })

  it('waits a little for more while transactions are shared, and no longer afterwards', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { run } = group()
      const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
      await Promise.all([run(work('a')), run(work('b'))])
      const waiting = [run(work('c'))]
      await turn()
      waiting.push(run(work('d')))
      await vi.advanceTimersByTimeAsync(10)
      await Promise.all(waiting)
      expect(log.slice(-5)).toEqual(['begin', 'first', 'c', 'd', 'commit'])
      const alone = run(work('e'))
      await vi.advanceTimersByTimeAsync(10)
      await alone
      await run(work('f'))
      expect(log.slice(-4)).toEqual(['begin', 'first', 'f', 'commit'])
    } finally {
      vi.useRealTimers()
    }
  })

  it('reaches the disk as a whole where any of its work must', async () => {
    const durable: boolean[] = []
    const nothing = () => undefined
    const begin = (isDurable: boolean) => void durable.push(isDurable)
    const { run } = createGroupCommit({ begin, first: nothing, commit: nothing, rollback: nothing })
    await Promise.all([run(work('a')), run(work('b'), true), run(work('c'))])
    await Promise.all([run(work('d')), run(work('e'))])
    expect(durable).toEqual([true, false])
  })

  it('says what came of it only once it is committed', async () => {
    const { run } = group()
    void run(work('a')).then(() => log.push('told'))
    await run(work('b'))
    expect(log.indexOf('told')).toBeGreaterThan(log.indexOf('commit'))
  })

  it('lets work that throws fail alone, without what it did', async () => {
    const { run } = group()
    const bad = () => {
      log.push('bad')
      throw new Error('bad')
    }
    const ended = await Promise.allSettled([run(work('a')), run(bad), run(work('c'))])
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const alone = (name: string, how: string) => ['begin', 'first', name, how]
    expect(log).toEqual([
      ...['begin', 'first', 'a', 'bad', 'rollback'],
      ...alone('a', 'commit'),
      ...alone('bad', 'rollback'),
      ...alone('c', 'commit'),
    ])
  })

  it('fails as a whole, at once, when no transaction can begin', async () => {
    const { run } = group()
    fails = (what) => what === 'begin'
    const ended = await Promise.allSettled([run(work('a')), run(work('b'))])
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(log).toEqual(['begin'])
  })

  it.each(['first', 'commit'] as const)('rolls back if %s fails', async (failing) => {
    const { run } = group()
    fails = (what) => what === failing
    await expect(run(work('a'))).rejects.toThrow(failing)
    expect(log.at(-1)).toBe('rollback')
  })

  it('commits waiting work immediately on flush', async () => {
    const { run, flush } = group()
    const waiting = run(work('a'))
    flush()
    expect(log).toEqual(['begin', 'first', 'a', 'commit'])
    expect(await waiting).toBe('a')
    flush()
    expect(log).toHaveLength(4)
  })
})
