import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { IN_MEMORY } from '../store/file-watch.ts'

const ROOT = 0

/**
 * Explains why the doctor, if run as root, can't tell whether the application can use its database: the file, or the
 * folder in which it would be made, belongs to another user. Root can write anywhere, and would leave a file of its
 * own. For any other user, writing is the test.
 *
 * @param me the user id of this process; undefined where the system has none
 * @returns undefined if there is nothing to say
 */
export function foreignOwner(databaseFile: string, me = process.getuid?.()): string | undefined {
  if (me !== ROOT || databaseFile === IN_MEMORY) return undefined
  const file = resolve(databaseFile)
  const owner = ownerOf(file)
  if (owner !== undefined) return owner === ROOT ? undefined : advice(`the file ${file}`, owner)
  const folderOwner = ownerOf(dirname(file)) ?? ROOT
  return folderOwner === ROOT ? undefined : advice(`the folder of ${file}`, folderOwner)
}

function advice(what: string, owner: number): string {
  return `${what} belongs to user ${owner}, and this is root: run the doctor as the user that runs the application, with its DATABASE_FILE`
}

function ownerOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.uid
}
