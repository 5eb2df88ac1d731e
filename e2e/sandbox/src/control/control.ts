import type { FaultOrder, Storm } from '../faults/faults.ts'
import { defaultOptions, today, type Options, type Service } from '../service.ts'
import { createWorld } from '../state/create-world.ts'
import type { Card } from '../state/world.ts'
import type { StyleWish } from '../style/styles.ts'
import type { LoggedCall } from './call-log.ts'
import { addPassholders, type NewPassholder, type PassholdersWish } from './add-passholders.ts'
import { putCard, type CardWish } from './put-card.ts'
import { takeSnapshot, type Snapshot } from './snapshot.ts'

export type BulkWish = { cards: number; kansenpas?: boolean; cardSystemId: number; counterId: string }

/** Control of the sandbox for tests and demonstrations: `/_sandbox/` over HTTP, and the same in-process. */
export type Control = ReturnType<typeof createControl>

export function createControl(service: Service) {
  return {
    state: (): Snapshot => takeSnapshot(service),
    calls: (): LoggedCall[] => structuredClone([...service.calls.all()]),
    clearCalls: (): void => service.calls.clear(),
    /** Everything as at the start, the clock running. Sign-ins and tokens stay unless asked. */
    reset({ tokens = false }: { tokens?: boolean } = {}): void {
      service.clock.fix(null)
      service.world = createWorld(today(service.clock))
      service.options = { ...defaultOptions }
      service.calls.clear()
      service.faults.clear()
      service.styles.reset()
      if (!tokens) return
      service.tokens.clear()
      service.openIdTokens.clear()
      service.signedIn.clear()
      service.openIdRecords.clear()
    },
    /** Lets answers be written in another style from now on, until a reset. */
    setStyle: (wish: StyleWish): void => service.styles.set(wish),
    style: () => service.styles.all(),
    /** Back to the style that the sandbox was started with. */
    resetStyle: (): void => service.styles.reset(),
    addFault: (order: FaultOrder): void => service.faults.add(order),
    faults: (): readonly FaultOrder[] => service.faults.all(),
    clearFaults: (): void => service.faults.clear(),
    /** Switches random faults on, or off. */
    storm: (storm: Storm | null): void => service.faults.storm(storm),
    /** Adds people, each with an active card of that system. */
    addPassholders: (wish: PassholdersWish): NewPassholder[] => addPassholders(wish, service.world),
    putCard: (wish: CardWish): Card => structuredClone(putCard(wish, service.world)),
    /** Adds cards in LOCAL_STOCK and gives their numbers. */
    bulk: ({ cards, ...wish }: BulkWish): string[] =>
      Array.from({ length: cards }, () => putCard(wish, service.world).uitpasNumber),
    /** Access tokens of one employee, or of all, answer `token_revoked` from now on. Returns how many. */
    revokeTokens: (employeeUid?: string): number => service.tokens.revoke(employeeUid),
    expireTokens: (employeeUid?: string): number => service.tokens.expire(employeeUid),
    /** Issues an access token without the login page, for tests of later steps. */
    issueToken(employeeUid: string): { token: string; secret: string } {
      const { token, secret } = service.tokens.addAccess(employeeUid)
      return { token, secret }
    },
    /**
     * Issues an OpenID access token that can be exchanged; for null, one of an account that only the newer UiTID knows.
     */
    issueOpenIdToken: (employeeUid: string | null): string => service.openIdTokens.issue(employeeUid),
    /** Signs identity tokens with a new key from now on. */
    rotateOpenIdKeys: (): void => void (service.openIdKeys += 1),
    /** Returns the values that tests search for in logs, answers and pages. */
    secrets: (): string[] => [...service.tokens.secrets(), ...service.openIdTokens.all()],
    /** Stops the clock, or lets it run again. OAuth timestamps are judged by the same clock. */
    setClock: (now: Date | null): void => service.clock.fix(now),
    setOptions: (options: Partial<Options>): Options => Object.assign(service.options, options),
  }
}
