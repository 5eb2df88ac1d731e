import { brusselsDate, registrationSchema } from '@balie/shared'
import type { RequestHandler } from 'express'
import { Agent, request as send } from 'undici'
import * as z from 'zod/mini'
import { oauthHeader } from '../../../bff/src/uitpas/oauth/oauth-header.ts'
import { readXml } from '../../../bff/src/uitpas/xml/xml.ts'
import { CONSUMER, TOKEN } from '../setting.ts'

const agent = new Agent()
const schema = registrationSchema({ today: brusselsDate(new Date()), edition: '2018' })
const successXml = z.object({ response: z.object({ message: z.string(), resource: z.string() }) })

/**
 * The least that registers a card: reads the body by its schema, signs, posts, parses, answers. It knows no session, and
 * no outcome but success.
 *
 * @param apiUrl the `{prefix}` of the service
 */
export function register(apiUrl: string): RequestHandler {
  const url = `${apiUrl}/uitpas/passholder/newCard`
  return async (request, response) => {
    const { success, data } = schema.safeParse(request.body)
    if (!success) {
      response.status(400).json({ code: 'VALIDATION_FAILED' })
      return
    }
    const { uid, reason, uitpasNumber, balieConsumerKey } = data
    const form = { uid, reason, uitpasNumber, balieConsumerKey }
    const answer = await send(url, {
      method: 'POST',
      dispatcher: agent,
      headers: {
        accept: 'application/xml',
        authorization: oauthHeader({
          method: 'POST',
          url,
          parameters: Object.entries(form),
          consumer: CONSUMER,
          token: TOKEN,
          now: new Date(),
        }),
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      },
      body: new URLSearchParams(form).toString(),
    })
    const { data: xml } = successXml.safeParse(readXml(await answer.body.text()))
    if (xml?.response.message !== uid) response.status(504).json({ code: 'OUTCOME_UNKNOWN' })
    else
      response.status(201).json({ outcome: 'registered', uid, uitpasNumber, resource: xml.response.resource })
  }
}
