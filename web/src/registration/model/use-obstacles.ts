import type { FormFit, FormObstacle, Problem } from '@balie/shared'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { CARD_OBSTACLE_TEXT } from '../../card/card-text.ts'
import { problemText } from '../../ui/problem-text.ts'
import { REASON_OBSTACLE_TEXT } from '../../reason/reason-text.ts'
import type { FieldError } from './use-field-errors.ts'

/** Lists the definite obstacles that are known before anything is sent, as sentences by field. */
export function useObstacles(fit: FormFit, voucherRefused: Problem | undefined): FieldError[] {
  const { i18n } = useLingui()
  const obstacles: FieldError[] = fit.obstacles.map((obstacle) => ({
    field: obstacle.field,
    text: i18n._(obstacleText(obstacle)),
    fromServer: false,
  }))
  return voucherRefused
    ? [...obstacles, { field: 'voucherNumber', text: problemText(voucherRefused), fromServer: false }]
    : obstacles
}

function obstacleText(obstacle: FormObstacle): MessageDescriptor {
  return obstacle.field === 'uitpasNumber'
    ? CARD_OBSTACLE_TEXT[obstacle.code]
    : REASON_OBSTACLE_TEXT[obstacle.code]
}
