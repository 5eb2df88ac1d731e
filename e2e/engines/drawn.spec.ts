import { indistinctControls, textFindings } from '../support/layout-findings.ts'
import { STATES } from '../support/states.ts'
import { keptCast } from './cast.ts'
import { isThere } from './programs.ts'
import { expect, test } from './test.ts'

test.skip(({ engineName }) => !isThere(engineName), 'This machine lacks the browser, or a screen for it.')

/** Where another browser can draw a line longer than Chromium does: with the least room, and with the most usual. */
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
