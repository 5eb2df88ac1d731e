import { cardStatuses } from '../data/unowned-cards.ts'
import { faultKinds, type Fault } from '../faults/fault.ts'
import type { FaultOrder } from '../faults/faults.ts'
import { realAnswers } from '../style/samples.ts'
import type { JsonReader } from './json-reader.ts'
import { ImpossibleWish } from './put-card.ts'

/** Reads the body of `POST /_sandbox/faults`. */
export function readFaultOrder(body: JsonReader): FaultOrder {
  const times = body.isNull('times') ? null : (body.number('times') ?? 1)
  return { call: body.requiredText('call'), fault: readFault(body.child('fault')), times }
}

function readFault(fault: JsonReader): Fault {
  const when = fault.word('when', ['before', 'after'])
  return { ...readKind(fault), ...(when && { when }) }
}

function readKind(fault: JsonReader): Fault {
  const kind = fault.word('kind', faultKinds)
  switch (kind) {
    case 'delay':
      return { kind, ms: fault.requiredNumber('ms') }
    case 'reset':
    case 'truncate':
    case 'doctype':
      return { kind }
    case 'status':
      return { kind, status: fault.requiredNumber('status'), ...texts(fault, ['body', 'contentType']) }
    case 'code':
      return {
        kind,
        code: fault.requiredText('code'),
        ...texts(fault, ['message', 'requiredPermission']),
        ...numbers(fault, ['httpStatus']),
      }
    case 'raw':
      return {
        kind,
        bodyBase64: fault.requiredText('bodyBase64'),
        ...texts(fault, ['contentType']),
        ...numbers(fault, ['status']),
      }
    case 'drip':
      return { kind, ms: fault.requiredNumber('ms'), ...numbers(fault, ['bytes']) }
    case 'empty':
      return { kind, ...numbers(fault, ['status']) }
    case 'huge':
      return { kind, bytes: fault.requiredNumber('bytes') }
    case 'latin1':
      return { kind, ...numbers(fault, ['httpStatus']) }
    case 'answer': {
      const name = fault.requiredText('name')
      if (!realAnswers.has(name)) throw new ImpossibleWish(`No real answer is called ${name}`)
      return { kind, name }
    }
    case 'oauth':
      return { kind, problem: fault.requiredText('problem') }
    case 'change-card': {
      const status = fault.word('status', cardStatuses)
      if (status === undefined) throw new ImpossibleWish('status is missing')
      return { kind, uitpasNumber: fault.requiredText('uitpasNumber'), status }
    }
    case undefined:
      throw new ImpossibleWish('kind is missing')
  }
}

function texts<Name extends string>(
  fault: JsonReader,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  return pick(names, (name) => fault.text(name))
}

function numbers<Name extends string>(
  fault: JsonReader,
  names: readonly Name[],
): Partial<Record<Name, number>> {
  return pick(names, (name) => fault.number(name))
}

/** Returns the fields that are present. */
function pick<Name extends string, T>(
  names: readonly Name[],
  read: (name: Name) => T | undefined,
): Partial<Record<Name, T>> {
  const found: Partial<Record<Name, T>> = {}
  for (const name of names) {
    const value = read(name)
    if (value !== undefined) found[name] = value
  }
  return found
}
