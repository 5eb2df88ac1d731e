import express, { Router, type NextFunction, type Request, type Response } from 'express'
import { cardStatuses } from '../data/unowned-cards.ts'
import { UnknownAnswer, type StyleWish } from '../style/styles.ts'
import type { Control } from './control.ts'
import { readJson, type JsonReader } from './json-reader.ts'
import { ImpossibleWish, type CardWish } from './put-card.ts'
import { readFaultOrder } from './read-fault.ts'

/** `/_sandbox/`: the control over HTTP. It isn't part of the imitated service. */
export function controlRoutes(control: Control): Router {
  const router = Router()
  router.use(refuseOtherSites, express.json())
  router.get('/state', (_, response) => void response.json(control.state()))
  router.get('/calls', (_, response) => void response.json(control.calls()))
  router.delete(
    '/calls',
    doing(() => control.clearCalls()),
  )
  router.post(
    '/reset',
    doing((body) => control.reset({ tokens: body.flag('tokens') ?? false })),
  )
  router.get('/faults', (_, response) => void response.json(control.faults()))
  router.post(
    '/faults',
    doing((body) => control.addFault(readFaultOrder(body))),
  )
  router.delete(
    '/faults',
    doing(() => control.clearFaults()),
  )
  router.get('/style', (_, response) => void response.json(control.style()))
  router.post(
    '/style',
    doing((body) => control.setStyle(readStyleWish(body))),
  )
  router.delete(
    '/style',
    doing(() => control.resetStyle()),
  )
  router.post(
    '/cards',
    doing((body) => control.putCard(readCardWish(body))),
  )
  router.post(
    '/bulk',
    doing((body) => ({ uitpasNumbers: control.bulk(readBulkWish(body)) })),
  )
  router.post(
    '/tokens',
    doing((body) => control.issueToken(body.requiredText('employee'))),
  )
  router.post(
    '/tokens/revoke',
    doing((body) => ({ tokens: control.revokeTokens(body.text('employee')) })),
  )
  router.post(
    '/tokens/expire',
    doing((body) => ({ tokens: control.expireTokens(body.text('employee')) })),
  )
  router.post(
    '/clock',
    doing((body) => control.setClock(readMoment(body))),
  )
  router.post(
    '/options',
    doing((body) => control.setOptions(readOptions(body))),
  )
  router.use(explainImpossible)
  return router
}

/** Refuses every request from a page of another origin. */
function refuseOtherSites(request: Request, response: Response, next: NextFunction): void {
  const site = request.headers['sec-fetch-site']
  if (site === undefined || site === 'none' || site === 'same-origin') next()
  else response.status(403).json({ error: 'The control of the sandbox is not for other sites' })
}

function doing(act: (body: JsonReader) => unknown): (request: Request, response: Response) => void {
  return (request, response) => {
    const result = act(readJson(request.body))
    if (result === undefined) response.status(204).end()
    else response.json(result)
  }
}

function explainImpossible(error: unknown, _: Request, response: Response, next: NextFunction): void {
  if (error instanceof ImpossibleWish || error instanceof UnknownAnswer || error instanceof SyntaxError) {
    response.status(400).json({ error: error.message })
  } else next(error)
}

function readCardWish(body: JsonReader): CardWish {
  const uitpasNumber = body.text('uitpasNumber')
  const kansenpas = body.flag('kansenpas')
  const status = body.word('status', cardStatuses)
  const cardSystemId = body.number('cardSystemId')
  const counterId = body.isNull('counterId') ? null : body.text('counterId')
  const passholderUid = body.isNull('passholderUid') ? null : body.text('passholderUid')
  return {
    ...(uitpasNumber !== undefined && { uitpasNumber }),
    ...(kansenpas !== undefined && { kansenpas }),
    ...(status !== undefined && { status }),
    ...(cardSystemId !== undefined && { cardSystemId }),
    ...(counterId !== undefined && { counterId }),
    ...(passholderUid !== undefined && { passholderUid }),
  }
}

function readStyleWish(body: JsonReader): StyleWish {
  if (!body.has('seed')) return { like: body.requiredText('like') }
  return { seed: body.requiredNumber('seed'), losses: body.flag('losses') ?? false }
}

function readBulkWish(body: JsonReader) {
  const kansenpas = body.flag('kansenpas') ?? false
  const counterId = body.requiredText('counterId')
  return {
    cards: body.requiredNumber('cards'),
    kansenpas,
    cardSystemId: body.requiredNumber('cardSystemId'),
    counterId,
  }
}

function readMoment(body: JsonReader): Date | null {
  if (!body.has('now') || body.isNull('now')) return null
  const moment = new Date(body.requiredText('now'))
  if (Number.isNaN(moment.getTime())) throw new ImpossibleWish('now is not a moment')
  return moment
}

function readOptions(body: JsonReader) {
  const omitCallbackConfirmed = body.flag('omitCallbackConfirmed')
  const suffixedCardStatus = body.flag('suffixedCardStatus')
  const exchangeForbidden = body.flag('exchangeForbidden')
  return {
    ...(omitCallbackConfirmed !== undefined && { omitCallbackConfirmed }),
    ...(suffixedCardStatus !== undefined && { suffixedCardStatus }),
    ...(exchangeForbidden !== undefined && { exchangeForbidden }),
  }
}
