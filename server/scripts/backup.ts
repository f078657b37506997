/**
 * Backs up the database as it is at one moment, while the servers run. Needs the database and a
 * secret of its own, no program but this one. Ends with 0 when the backup is whole.
 *
 *   npm run backup -- --to /backups/2026-11-24 [--plain]
 */
import { parseArgs } from 'node:util'
import { readConfig } from '../config'
import { Plain, plainMessage } from '../platform/complain'
import { connectDatabase, disconnectDatabase } from '../platform/database'
import { makeBackup } from './backup/make'
import { backupSecret } from './backup/secret'

async function backUp(): Promise<string> {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, plain: { type: 'boolean', default: false } },
  })
  if (values.to === undefined) throw new Plain('--to is missing: into which new folder?')
  const config = readConfig()
  if (config.MONGODB_URI === undefined) throw new Plain('MONGODB_URI is missing: which database?')
  const secret = backupSecret(config, values.plain)
  await connectDatabase(config.MONGODB_URI)
  const { at, collections, head } = await makeBackup(values.to, secret)
  const rows = Object.values(collections).reduce((sum, count) => sum + count, 0)
  const kinds = Object.keys(collections).length
  return `${values.to}: ${rows} rows of ${kinds} collections as of ${at}, ${head?.size ?? 0} sealed records.`
}

backUp()
  .then(line => console.log(line))
  .catch((error: unknown) => {
    console.error(plainMessage(error))
    process.exitCode = 1
  })
  .finally(disconnectDatabase)
