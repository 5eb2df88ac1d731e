/** The set of reasons that the service knows: from June 2020 on DEFECT instead of REMOVAL. */
export type Edition = '2018' | '2020'

const common = [
  'LOSS_THEFT',
  'LOSS_KANSENSTATUUT',
  'OBTAIN_KANSENSTATUUT',
  'CARD_UPGRADE',
  'EXTRA_CARD',
] as const
export type Reason = (typeof common)[number] | 'REMOVAL' | 'DEFECT'

const reasonsPerEdition: Readonly<Record<Edition, readonly Reason[]>> = {
  '2018': [...common, 'REMOVAL'],
  '2020': [...common, 'DEFECT'],
}

/** Reads a reason as this edition knows it. */
export function parseReason(text: string, edition: Edition): Reason | undefined {
  return reasonsPerEdition[edition].find((reason) => reason === text)
}
