import { expect } from 'vitest'
import { textOf, type Got, type Token } from './signed-client.ts'
import { useSandbox, type Stage } from './use-sandbox.ts'

/** A sandbox whose clock stands still, and newCard as its tests use it. */
export interface NewCardStage {
  stage: Stage
  /** Registers a card; ANKE does unless another token is given. */
  newCard: (
    uid: string,
    reason: string,
    uitpasNumber: string,
    more?: Record<string, string>,
    token?: Token,
  ) => Promise<Got>
  /** Expects a refusal that changed nothing, and returns its body. */
  expectRefusal: (asked: Promise<Got>, code: string, message?: RegExp) => Promise<string>
}

/** Starts a sandbox for the tests of newCard in a file. */
export function useNewCard(now: Date): NewCardStage {
  const stage = useSandbox({ clock: () => now })
  return {
    stage,
    newCard: (uid, reason, uitpasNumber, more = {}, token = stage.anke) =>
      stage.client.newCard({ uid, reason, uitpasNumber, ...more }, token, { now }),
    async expectRefusal(asked, code, message = /./) {
      const got = await asked
      expect([got.status, textOf(got.body, 'code')]).toEqual([400, code])
      expect(textOf(got.body, 'message')).toMatch(message)
      expect(stage.sandbox.control.calls().at(-1)).toMatchObject({
        call: 'newCard',
        status: 400,
        committed: false,
      })
      return got.body
    },
  }
}
