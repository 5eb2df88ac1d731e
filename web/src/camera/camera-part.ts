import { withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'

/** Query for the dialog with the camera, fetched on its first use. */
export const cameraPart = partQuery('camera-part', () => withOwnSentences(import('./camera-dialog-part.ts')))
