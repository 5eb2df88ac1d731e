import {
  type Finding,
  findingOf,
  formatCardNumber,
  parseCardNumber,
  type Problem,
  routeScan,
  type ScannedCode,
} from '@balie/shared'
import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { IdentifyResult } from '../../passholder/identify.ts'
import { playTone } from '../../scanner/tone.ts'
import type { ScannerOptions } from '../../scanner/listen.ts'
import type { Scan } from '../../scanner/recognise.ts'
import { fieldId } from '../../ui/field-id.ts'
import { lightUp } from '../../ui/light-up.ts'
import type { FormName } from '../form/form-values.ts'
import { mayMoveFocus } from '../form/next-to-do.ts'
import { newsOf, type ScanEvent } from './scan-news.ts'
import type { RegistrationModel } from '../model/use-registration.ts'

/** Takes a scan from the listener. */
export type TakeScan = ScannerOptions['onScan']

interface ScansSetup {
  model: RegistrationModel
  takeScanRef: Ref<TakeScan>
  sessionEnded: boolean
  /** Called on every scan: any screen in the form's place makes way for it. */
  onScan: () => void
  /** A scan after a finished registration starts the next one. */
  onNext: (scan: ScannedCode) => void
}

interface Answer {
  result: IdentifyResult
  /** False if something else was typed or looked up in the meantime. */
  isLatest: boolean
}

/** Routes every scan to its destination, and reports the result of the last one. */
export function useScans({ model, takeScanRef, sessionEnded, onScan, onNext }: ScansSetup) {
  const { form, person, search, submission, prefetchPrice, moveOn } = model
  const [last, setLast] = useState<{ number: number; event: ScanEvent }>()
  // Answers can arrive out of order: for each destination the last scan wins.
  const orderRef = useRef({ scans: 0, passholder: 0, card: 0 })

  function report(event: ScanEvent, field?: FormName) {
    setLast((before) => ({ number: (before?.number ?? 0) + 1, event }))
    playTone(newsOf(event).tone)
    if (field) lightUp(fieldId(field))
  }

  /** Moves the focus on from the scan's own field or if no field has it, so that work elsewhere isn't interrupted. */
  function moveOnFrom(field: FormName) {
    if (mayMoveFocus() || isFocused(field)) moveOn()
  }

  function putVoucher(code: string) {
    form.setValue('voucherNumber', code)
    form.clearErrors('voucherNumber')
    model.formFit.settleVoucher(code)
    report('voucher', 'voucherNumber')
    moveOnFrom('voucherNumber')
  }

  function putCard(finding: Extract<Finding, { kind: 'new-card' }>) {
    const before = form.getValues('uitpasNumber').trim()
    const isSame = parseCardNumber(before) === finding.uitpasNumber
    model.take(finding)
    report(isSame ? 'card-again' : before === '' ? 'card' : 'card-replaced', 'uitpasNumber')
    moveOnFrom('uitpasNumber')
  }

  /** Puts a pasted number in the card's field, where it was pasted, whatever else it may be. */
  function putText(code: string) {
    // Leaving the field groups the digits, as after typing.
    form.setValue('uitpasNumber', code)
    form.clearErrors('uitpasNumber')
    lightUp(fieldId('uitpasNumber'))
  }

  function putPassholder(finding: Extract<Finding, { kind: 'passholder' }>) {
    const before = form.getValues('uid')
    const isSame = before === finding.passholder.uid
    model.take(finding)
    report(isSame ? 'passholder-again' : before === '' ? 'passholder' : 'passholder-replaced', 'uid')
  }

  /** Reports an unknown number: a card's is shown with its problem; digits without a check may be part of a card's. */
  function putUnknown(scan: ScannedCode) {
    if (scan.kind === 'digits') {
      search.giveBack()
      report('half-read')
      return
    }
    const isShown = form.getValues('uid') === ''
    if (scan.kind === 'card' && !isShown) form.setValue('uitpasNumber', formatCardNumber(scan.code))
    report(
      isShown ? 'not-found' : 'unknown-number',
      scan.kind === 'card' && !isShown ? 'uitpasNumber' : 'uid',
    )
  }

  function identify(scan: ScannedCode) {
    const order = ++orderRef.current.scans
    void search.run(scan.code, (result, isLatest) => put(scan, order, { result, isLatest }))
  }

  function put(scan: ScannedCode, order: number, { result, isLatest }: Answer) {
    if (model.isUnderway()) {
      report('busy')
      return
    }
    if (result.kind === 'unreachable' || (result.kind === 'problem' && !isUnknown(result.problem))) {
      report(form.getValues('uid') === '' ? 'not-found' : 'failed')
      return
    }
    // The rest of the code arrived in the meantime, or it was scanned again.
    if (scan.kind === 'digits' && !isLatest) return
    const finding: Finding = result.kind === 'ok' ? findingOf(result.data) : { kind: 'nobody' }
    switch (finding.kind) {
      case 'passholder':
        if (order >= orderRef.current.passholder) putPassholder(finding)
        orderRef.current.passholder = Math.max(order, orderRef.current.passholder)
        return
      case 'new-card':
        if (order >= orderRef.current.card) putCard(finding)
        orderRef.current.card = Math.max(order, orderRef.current.card)
        return
      case 'group-pass':
      case 'without-uid':
        report(form.getValues('uid') === '' ? 'not-found' : finding.kind)
        return
      case 'nobody':
        putUnknown(scan)
    }
  }

  function take(scan: Scan, { asText } = { asText: false }) {
    onScan()
    if (!sessionEnded) closeDialogs()
    if (sessionEnded) report('session-ended')
    else if (scan.kind === 'misread') report('misread')
    else if (submission.phase === 'registered') onNext(scan)
    else if (model.isUnderway()) report('busy')
    else if (asText && scan.kind === 'card' && isFocused('uitpasNumber')) putText(scan.code)
    else route(scan)
  }

  function route(scan: ScannedCode) {
    const newCard = parseCardNumber(form.getValues('uitpasNumber'))
    const ownCards = person.passholder?.memberships.map(({ currentCard }) => currentCard?.uitpasNumber) ?? []
    const way = routeScan(scan, {
      voucherFocused: isFocused('voucherNumber'),
      voucher: form.getValues('voucherNumber').trim(),
      passholderKnown: form.getValues('uid') !== '',
      cardKnown: newCard !== undefined,
      cardNumbers: [newCard, ...ownCards].filter((number) => number !== undefined),
    })
    if (way === 'voucher') putVoucher(scan.code)
    else if (way === 'misread') report('half-read')
    else {
      if (scan.kind === 'card') prefetchPrice(scan.code)
      identify(scan)
    }
  }

  useImperativeHandle(takeScanRef, () => take)
  return { take, news: last && { number: last.number, ...newsOf(last.event) } }
}

/** Closes help, the choice of a counter and questions, which would hide the result of the scan. */
function closeDialogs(): void {
  for (const dialog of document.querySelectorAll('dialog')) if (dialog.open) dialog.close()
}

function isUnknown({ code }: Problem): boolean {
  return /^UNKNOWN_(IDENTIFICATION|UITPASNUMBER|CHIPNUMBER)$/.test(code)
}

function isFocused(field: FormName): boolean {
  return document.activeElement?.id === fieldId(field)
}
