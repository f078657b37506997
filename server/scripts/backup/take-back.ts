import { Plain, plainMessage } from '../../platform/complain'
import { createIndexes } from '../../platform/database'
import { type Secret, faultOf, readRows } from './files'
import { LATER } from './make'
import { type Manifest, readManifest } from './manifest'
import { countRows, isNew, putLater, putRows } from './writing.model'

/**
 * Puts a backup into an empty database. Every file is checked before anything is written.
 *
 * @throws {Plain} the database is not empty, or the backup is not as it was made.
 */
export async function takeBack(folder: string, secret: Secret): Promise<Manifest> {
  const manifest = await readManifest(folder, secret)
  for (const file of manifest.files) {
    const fault = await faultOf(folder, file, secret)
    if (fault !== null) throw new Plain(`This backup is not as it was made: ${fault}.`)
  }
  if (!(await isNew())) {
    throw new Plain(
      'The database is not empty: a backup goes into a new one, with no server running.',
    )
  }
  try {
    for (const { name } of manifest.files) {
      const rows = readRows(folder, name, secret)
      await (name === LATER ? putLater(rows) : putRows(name, rows))
    }
    // Counted before there are indexes, since some of them let rows go by themselves.
    await compareCounts(manifest)
    await createIndexes()
  } catch (error) {
    throw new Plain(`${HALF}\n${plainMessage(error)}`)
  }
  return manifest
}

const HALF = 'The restore failed half-way: drop this database before trying again.'

async function compareCounts({ collections }: Manifest) {
  for (const [name, rows] of Object.entries(collections)) {
    const found = await countRows(name)
    if (found !== rows) {
      throw new Plain(`${name} holds ${found} rows after the restore; the backup says ${rows}.`)
    }
  }
}
