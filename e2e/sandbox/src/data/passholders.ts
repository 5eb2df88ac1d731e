import { passholdersByName } from './passholders-by-name.ts'
import { passholdersKansenstatuut } from './passholders-kansenstatuut.ts'
import { passholdersMemberships } from './passholders-memberships.ts'
import { passholdersOrdinary } from './passholders-ordinary.ts'
import { passholdersQuirks } from './passholders-quirks.ts'
import { passholdersTold } from './passholders-told.ts'
import type { PassholderSeed } from './passholder-seed.ts'

export const passholderSeeds: readonly PassholderSeed[] = [
  ...passholdersOrdinary,
  ...passholdersKansenstatuut,
  ...passholdersMemberships,
  ...passholdersQuirks,
  ...passholdersTold,
  ...passholdersByName,
]
