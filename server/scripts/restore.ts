/**
 * Restores a backup into a new database, before any server runs on it. Checks every file before it
 * writes, and all that it wrote afterwards. Ends with 0 when the database is as the backup was.
 *
 *   npm run restore -- --from /backups/2026-11-24 [--keys earlier-keys.json] [--plain]
 */
import { createPublicKey } from 'node:crypto'
import { parseArgs } from 'node:util'
// For the collections that it knows of, whose indexes are made.
import '../app'
import '../chores'
import { readConfig } from '../config'
import { readKeys } from '../evidence/handed'
import { headKeyOf, keysOf } from '../keys'
import { Plain, plainMessage } from '../platform/complain'
import { connectDatabase, disconnectDatabase } from '../platform/database'
import { type Restored, restore } from './backup/restore'
import { backupSecret } from './backup/secret'

async function bringBack(): Promise<string> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      keys: { type: 'string' },
      plain: { type: 'boolean', default: false },
    },
  })
  if (values.from === undefined) throw new Plain('--from is missing: which folder?')
  const config = readConfig()
  if (config.MONGODB_URI === undefined) throw new Plain('MONGODB_URI is missing: which database?')
  const secret = backupSecret(config, values.plain)
  await connectDatabase(config.MONGODB_URI)
  const { id, private: key } = headKeyOf(config)
  const earlier = values.keys === undefined ? [] : [...readKeys(values.keys)]
  const keys = new Map([...earlier, [id, createPublicKey(key)]])
  const { vault } = keysOf(config)
  return told(await restore(values.from, { secret, keys, vault, now: new Date() }))
}

function told({ manifest, leaves, swept }: Restored): string {
  const gone = Object.entries(swept).map(([kind, count]) => `${kind}: ${count}`)
  return [
    `Restored as of ${manifest.at}: every file, every count and ${leaves} sealed records are as they were.`,
    gone.length === 0
      ? 'Nothing in it was past its time.'
      : `Deleted once more, because its time is over: ${gone.join(', ')}.`,
  ].join('\n')
}

bringBack()
  .then(line => console.log(line))
  .catch((error: unknown) => {
    console.error(plainMessage(error))
    process.exitCode = 1
  })
  .finally(disconnectDatabase)
