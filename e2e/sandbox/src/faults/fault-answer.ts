import { oauthProblemAnswer, plainAnswer, XML_TYPE, type Answer } from '../calls/answer.ts'
import { Refusal, refusalAnswer } from '../calls/refusal.ts'
import { realAnswers } from '../style/samples.ts'
import { UnknownAnswer } from '../style/styles.ts'
import type { Fault } from './fault.ts'

const PROXY_PAGE =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'

/** Returns the answer that a fault gives instead of the real one; null if it uses the real one. */
export function replacementAnswer(fault: Fault): Answer | null {
  switch (fault.kind) {
    case 'status':
      return plainAnswer(fault.status, fault.contentType ?? 'text/html', fault.body ?? PROXY_PAGE)
    case 'code': {
      const { code, message = 'Made up by the sandbox', httpStatus = 400, requiredPermission } = fault
      return refusalAnswer(
        new Refusal(code, message, { httpStatus, ...(requiredPermission && { requiredPermission }) }),
      )
    }
    case 'raw':
      return plainAnswer(
        fault.status ?? 200,
        fault.contentType ?? XML_TYPE,
        Buffer.from(fault.bodyBase64, 'base64'),
      )
    case 'empty':
      return plainAnswer(fault.status ?? 200, null, '')
    case 'latin1':
      return latin1Answer(fault.httpStatus ?? 400)
    case 'answer':
      return asSeen(fault.name)
    case 'oauth':
      return oauthProblemAnswer(fault.problem)
    case 'delay':
    case 'reset':
    case 'truncate':
    case 'drip':
    case 'huge':
    case 'doctype':
    case 'change-card':
      return null
  }
}

function asSeen(name: string): Answer {
  const answer = realAnswers.get(name)
  if (!answer) throw new UnknownAnswer(`No real answer is called ${name}`)
  const type = answer.isXml ? XML_TYPE : 'application/x-www-form-urlencoded;charset=UTF-8'
  const { headers, ...written } = plainAnswer(answer.status, type, answer.body)
  return { ...written, headers: { ...headers, ...answer.headers } }
}

function latin1Answer(status: number): Answer {
  const xml =
    '<?xml version="1.0" encoding="ISO-8859-1"?>' +
    '<response><code>ACTION_FAILED</code><message>Geannuleerd: de gegevens van de pashouder zijn niet geëvalueerd</message></response>'
  return plainAnswer(status, 'application/xml;charset=ISO-8859-1', Buffer.from(xml, 'latin1'))
}

/** Spoils the real answer according to a fault. */
export function spoiledAnswer(fault: Fault, answer: Answer): Answer {
  if (fault.kind === 'truncate') {
    return { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length / 2)) }
  }
  if (fault.kind === 'huge') {
    return { ...answer, body: afterDeclaration(answer.body, `<!--${'x'.repeat(fault.bytes)}-->`) }
  }
  return fault.kind === 'doctype' ? { ...answer, body: withDoctype(answer.body) } : answer
}

function withDoctype(xml: Buffer): Buffer {
  const doctype = '<!DOCTYPE response [<!ENTITY a "uit de DTD"><!ENTITY b SYSTEM "file:///etc/hostname">]>\n'
  const text = afterDeclaration(xml, doctype).toString('utf8')
  return Buffer.from(text.replace('</message>', '&a;&b;</message>'))
}

function afterDeclaration(xml: Buffer, inserted: string): Buffer {
  const text = xml.toString('utf8')
  const end = text.startsWith('<?xml') ? text.indexOf('?>') + 2 : 0
  return Buffer.from(text.slice(0, end) + inserted + text.slice(end))
}
