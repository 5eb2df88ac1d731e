import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Sandbox, startSandbox } from '../index.ts'
import { ANKE, createClient, type SignedClient, type Token } from './signed-client.ts'

/** A running sandbox, a client that signs, and the token of an employee. */
export interface Stage {
  sandbox: Sandbox
  client: SignedClient
  anke: Token
}

/** Starts a sandbox for the tests of a file or `describe`, and resets it before each: read its parts within a test. */
export function useSandbox(options: { clock?: () => Date } = {}): Stage {
  let stage: Stage | undefined
  const started = () => {
    if (!stage) throw new Error('The sandbox runs within a test only')
    return stage
  }
  beforeAll(async () => {
    const sandbox = await startSandbox(options)
    stage = { sandbox, client: createClient(sandbox), anke: sandbox.control.issueToken(ANKE) }
  })
  afterAll(() => stage?.sandbox.close())
  beforeEach(() => {
    const { sandbox } = started()
    sandbox.control.reset({ tokens: true })
    started().anke = sandbox.control.issueToken(ANKE)
  })
  return {
    get sandbox() {
      return started().sandbox
    },
    get client() {
      return started().client
    },
    get anke() {
      return started().anke
    },
  }
}
