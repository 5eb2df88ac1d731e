import { describe, expect, it } from 'vitest'
import { newKey } from '../../test/start-provider.ts'
import { useOpenId } from '../../test/use-openid.ts'

const others = [newKey(), newKey()]
const publish = ({ kid, publicKey }: ReturnType<typeof newKey>) => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
  use: 'sig',
})
const withoutKid = (right: Record<string, unknown>) => ({ ...right, kid: undefined })

describe('an identity token that does not say by which of several keys it is signed', () => {
  const stage = useOpenId()
  const tokenRequests = () => stage.provider.requests.filter(({ path }) => path === '/token')
  async function publishWithOthers() {
    const own = (await (await fetch(new URL('/keys', stage.provider.issuer))).json()) as { keys: object[] }
    stage.provider.does.keys = () => ({ keys: [...others.map(publish), ...own.keys] })
  }

  it('is verified by the right one, with the code redeemed once', async () => {
    await publishWithOthers()
    stage.provider.does.header = withoutKid
    expect(await stage.signIn(stage.bff.browser())).toBe('/')
    expect(tokenRequests()).toHaveLength(1)
  })

  it('is verified also where two keys have one name, and the issuer another slash', async () => {
    await publishWithOthers()
    const { keys } = stage.provider.does.keys?.() as { keys: object[] }
    stage.provider.does.keys = () => ({ keys: keys.map((key) => ({ ...key, kid: 'one' })) })
    stage.provider.does.header = (right) => ({ ...right, kid: 'one' })
    stage.provider.does.claims = (right) => ({ ...right, iss: String(right['iss']).replace(/\/$/, '') })
    expect(await stage.signIn(stage.bff.browser())).toBe('/')
    expect(tokenRequests()).toHaveLength(1)
  })

  it('is refused by a foreign one, and by one that its name rules out', async () => {
    await publishWithOthers()
    stage.provider.does.header = withoutKid
    stage.provider.does.key = newKey()
    expect(await stage.signIn(stage.bff.browser())).toBe('/?login=failed')
    stage.provider.does.header = (right) => ({ ...right, kid: others[0]?.kid })
    stage.provider.does.key = undefined
    expect(await stage.signIn(stage.bff.browser())).toBe('/?login=failed')
    expect(stage.bff.sandbox.control.calls().map(({ call }) => call)).not.toContain('exchange')
  })
})
