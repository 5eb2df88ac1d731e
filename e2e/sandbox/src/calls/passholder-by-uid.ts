import { today, type Service } from '../service.ts'
import { renderXml } from '../xml/render.ts'
import { xmlAnswer, type Answer } from './answer.ts'
import type { CallRequest } from './call-request.ts'
import { namespaces, passholderXml } from './passholder-xml.ts'
import { Refusal } from './refusal.ts'
import { resolveCounter } from './workplace.ts'

const PREFIXES = { rdf: 'ns2', foaf: 'ns3' }

/** `GET passholder/uid/{uid}`: the same passholder as retrieve gives, as the root element and in other clothes. */
export function passholderByUid(request: CallRequest, service: Service): Answer {
  resolveCounter(request)
  const passholder = service.world.passholders.get(request.pathArgument)
  if (!passholder) {
    const message = `No passholder found with uid ${request.pathArgument}`
    throw new Refusal('UNKNOWN_PASSHOLDER_UID', message, { httpStatus: 404 })
  }
  const date = today(service.clock)
  const root = passholderXml(passholder, service.world, date, PREFIXES, namespaces(PREFIXES))
  return xmlAnswer(renderXml(root, passholder.quirk === 'whitespace' ? 'whitespace' : 'indented'))
}
