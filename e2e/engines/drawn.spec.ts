import { indistinctControls, textFindings } from '../support/layout-findings.ts'
import { STATES } from '../support/states.ts'
import { readSnapshot } from './snapshot.ts'
import { isThere } from './programs.ts'
import { expect, test } from './test.ts'

test.skip(({ engineName }) => !isThere(engineName), 'This machine lacks the browser, or a screen for it.')

/**
 * The widths to compare, since another browser may draw longer lines than Chromium: the narrowest and the commonest.
 */
const WIDTHS = [320, 1366]

for (const { name } of STATES) {
  test(`${name}: drawn well`, async ({ viewer }, { project }) => {
    await viewer.show(await readSnapshot(project.outputDir, name))
    expect(await indistinctControls(viewer)).toEqual([])
    for (const width of WIDTHS) {
      await viewer.resize(width)
      expect(await textFindings(viewer), `at ${width}`).toEqual([])
    }
  })
}
