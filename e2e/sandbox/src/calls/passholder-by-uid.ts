import { today, type Service } from '../service.ts'
import type { CallRequest } from './call-request.ts'
import { say, type Message } from './message.ts'
import { passholderXml, withPrefixes } from './passholder-xml.ts'
import { Refusal } from './refusal.ts'
import { resolveCounter } from './workplace.ts'

/** `GET passholder/uid/{uid}`: the same passholder as in retrieve, as the root element and written differently. */
export function passholderByUid(request: CallRequest, service: Service): Message {
  const { counter } = resolveCounter(request)
  const passholder = service.world.passholders.get(request.pathArgument)
  if (!passholder) {
    const message = `No passholder found with uid ${request.pathArgument}`
    throw new Refusal('UNKNOWN_PASSHOLDER_UID', message, { httpStatus: 404 })
  }
  const reading = { world: service.world, today: today(service.clock), counter }
  const layout = passholder.quirk === 'whitespace' ? 'whitespace' : 'indented'
  return say(passholderXml(passholder, reading), { ...withPrefixes('ns2', 'ns3'), layout })
}
