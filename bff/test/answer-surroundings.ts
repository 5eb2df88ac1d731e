import type { Browser } from './browser.ts'
import type { Asked, Said } from './upstream.ts'

// Plain answers of a service, for the calls around the one that a test is about.

const xml = (body: string): Said => ({ headers: { 'content-type': 'application/xml' }, body })
const refusal = (code: string): Said => ({ ...xml(`<response><code>${code}</code></response>`), status: 400 })
const ALL_RIGHTS =
  '<permissions><permission>registratie</permission><permission>kansenstatuut toekennen</permission></permissions>'

/** The two legs of signing in. */
export function signingIn({ path }: Asked): Said | undefined {
  if (path === 'requestToken') return { body: 'oauth_token=request&oauth_token_secret=s' }
  return path === 'accessToken'
    ? { body: 'oauth_token=access&oauth_token_secret=s&userId=employee' }
    : undefined
}

/** Signs in, as a browser does that comes back from UiTID. */
export async function signedIn(browser: Browser): Promise<void> {
  const login = await browser.send('GET', '/auth/login')
  const token = new URL(login.headers.get('location') ?? '').searchParams.get('oauth_token') ?? ''
  await browser.send('GET', `/auth/callback?oauth_token=${token}&oauth_verifier=verifier`)
}

/** The employee's counters, each with every right in the systems 901 to 904. */
export function xmlOfCounters(
  { path }: Asked,
  counters: readonly { id: string; consumerKey: string; actorId?: string | undefined; name: string }[],
): Said | undefined {
  if (path !== 'uitpas/balie/list') return undefined
  const systems = ['901', '902', '903', '904'].map(
    (id) => `<cardSystem><id>${id}</id><name>${id}</name>${ALL_RIGHTS}</cardSystem>`,
  )
  const balies = counters.map(
    ({ id, consumerKey, actorId = '', name }) =>
      `<balie><id>${id}</id><consumerKey>${consumerKey}</consumerKey><name>${name}</name><actorId>${actorId}</actorId>` +
      `<cardSystems>${systems.join('')}</cardSystems></balie>`,
  )
  return xml(`<response><balies>${balies.join('')}</balies></response>`)
}

/** Answers the calls of a registration that blocks the old card: the new card is in stock, the old one is active. */
export function registering(
  asked: Asked,
  known: { counter: string; holder: string; newCard: string; oldCard: string },
): Said {
  const system = '<cardSystem><id>901</id><name>901</name></cardSystem>'
  const number = (uitpasNumber: string) =>
    `<uitpasNumber><uitpasNumber>${uitpasNumber}</uitpasNumber></uitpasNumber>`
  const passholder =
    `<uitIdUser><id>${known.holder}</id></uitIdUser><cardSystemSpecific>${system}<currentCard>` +
    `<kansenpas>false</kansenpas><status>ACTIVE</status>${number(known.oldCard)}</currentCard>` +
    '<kansenStatuut>false</kansenStatuut></cardSystemSpecific>'
  if (asked.path === 'uitpas/passholder/newCard') {
    const resource = `/uitpas/passholder/${asked.form.get('uitpasNumber') ?? ''}`
    return xml(
      `<response><message>${asked.form.get('uid') ?? ''}</message><resource>${resource}</resource></response>`,
    )
  }
  if (asked.path.startsWith('uitpas/passholder/uid/')) return xml(`<passHolder>${passholder}</passHolder>`)
  if (asked.path !== 'uitpas/retrieve') return refusal('UNKNOWN_UITPASNUMBER')
  switch (asked.query.get('identification') ?? '') {
    case known.newCard:
      return xml(
        `<response><card><kansenpas>false</kansenpas><status>LOCAL_STOCK</status>${number(known.newCard)}${system}` +
          `<balie><id>${known.counter}</id></balie></card></response>`,
      )
    case known.oldCard:
      return xml(`<response><passHolder>${passholder}</passHolder></response>`)
    default:
      return { status: 502, body: '<html>Bad gateway</html>' }
  }
}
