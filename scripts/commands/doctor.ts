// Says what is wrong with an installation, one line each, and ends with 1 if anything is. Starts nothing.
import { fileURLToPath } from 'node:url'
import { diagnose } from '../../bff/src/doctor/diagnose.ts'

const SIGNS = { ok: 'ok  ', wrong: 'FAIL', skipped: '–   ' }

const findings = await diagnose(process.env, {
  pageDirectory: fileURLToPath(new URL('../../web/dist', import.meta.url)),
  clock: () => new Date(),
})
for (const { check, state, words } of findings) console.log(`${SIGNS[state]} ${check}: ${words}`)
process.exitCode = findings.some(({ state }) => state === 'wrong') ? 1 : 0
