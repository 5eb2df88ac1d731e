import { type APIRequestContext, expect } from '@playwright/test'

/** Signs an employee in as a browser does, without rendering a page: for tests of what comes after. */
export async function signInOverHttp(request: APIRequestContext, origin: string, employee: string) {
  const question = await request.get(`${origin}/auth/login`)
  const page = await question.text()
  const answer = await request.post(question.url(), {
    form: {
      oauth_token: valueOf(page, /name="oauth_token" value="([^"]+)"/),
      lang: 'nl',
      employee: valueOf(page, new RegExp(`name="employee" value="([^"]+)"[^>]*>${employee}`)),
    },
  })
  expect(answer.url(), 'signed in').toBe(`${origin}/`)
}

function valueOf(page: string, pattern: RegExp): string {
  const value = pattern.exec(page)?.[1]
  if (value === undefined) throw new Error(`The login page has no ${pattern.source}.`)
  return value
}
