import { expect, test } from '../support/test.ts'

test('the page is served precompressed, its files cached for ever, itself revalidated each time', async ({
  request,
  stack,
}) => {
  const page = await request.get(stack.origin)
  expect(page.headers()['cache-control']).toBe('no-cache')
  const [script = ''] = /\/assets\/[^"]+\.js/.exec(await page.text()) ?? []
  expect(script).toMatch(/-[\w-]{8,}\.js$/)
  for (const encoding of ['br', 'gzip']) {
    const file = await request.get(stack.origin + script, { headers: { 'accept-encoding': encoding } })
    expect(file.headers()).toMatchObject({
      'content-encoding': encoding,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  }
})

test('the page runs under a strict policy and requests nothing from other origins', async ({
  page,
  stack,
}) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  const response = await page.goto(stack.origin)
  await expect(page.getByRole('button', { name: 'Aanmelden met UiTID' })).toBeVisible()
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toContain('unsafe')
  expect(addresses.filter((address) => !address.startsWith(stack.origin))).toEqual([])
})
