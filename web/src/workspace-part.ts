import { partQuery } from './loading/part-query.ts'

/** Query for the screen of signed-in employees, fetched only for them. */
export const workspacePart = partQuery('workspace', () => import('./workspace.tsx'))
