import { indistinctControls, textFindings } from '../support/layout-findings.ts'
import { STATES } from '../support/states.ts'
import { keptCast } from './cast.ts'
import { isThere } from './programs.ts'
import { expect, test } from './test.ts'

test.skip(({ engineName }) => !isThere(engineName), 'This machine lacks the browser, or a screen for it.')

/**
 * The widths to compare, since another browser may draw longer lines than Chromium: the narrowest and the commonest.
 */
const WIDTHS = [320, 1366]

for (const { name } of STATES) {
  test(`${name}: drawn well`, async ({ gallery }, { project }) => {
    await gallery.hang(await keptCast(project.outputDir, name))
    expect(await indistinctControls(gallery)).toEqual([])
    for (const width of WIDTHS) {
      await gallery.resize(width)
      expect(await textFindings(gallery), `at ${width}`).toEqual([])
    }
  })
}
