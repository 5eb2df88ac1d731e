import type { FormFit, FormObstacle, Problem } from '@balie/shared'
import { useLingui } from '@lingui/react'
import { useLater } from '../../loading/use-later.ts'
import { problemText } from '../../ui/problem-text.ts'
import type { FieldError } from './use-field-errors.ts'

type LaterParts = NonNullable<ReturnType<typeof useLater>>

/**
 * Lists the definite obstacles that are known before anything is sent, as sentences by field. They count before their
 * sentences are there.
 */
export function useObstacles(fit: FormFit, voucherRefused: Problem | undefined): FieldError[] {
  const { i18n } = useLingui()
  const later = useLater(fit.obstacles.length > 0)
  const obstacles: FieldError[] = fit.obstacles.map((obstacle) => ({
    field: obstacle.field,
    text: later ? i18n._(obstacleText(obstacle, later)) : '',
    fromServer: false,
  }))
  return voucherRefused
    ? [...obstacles, { field: 'voucherNumber', text: problemText(voucherRefused), fromServer: false }]
    : obstacles
}

function obstacleText(obstacle: FormObstacle, texts: LaterParts) {
  return obstacle.field === 'uitpasNumber'
    ? texts.CARD_OBSTACLE_TEXT[obstacle.code]
    : texts.REASON_OBSTACLE_TEXT[obstacle.code]
}
