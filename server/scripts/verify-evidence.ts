/**
 * Goes through the evidence log and says whether anything in it was altered, removed, put in or
 * moved. Needs the database, or an export of the log and the public keys; never the API.
 *
 *   npm run verify-evidence                        the log in the database, against what happened
 *   … -- --heads heads-2026-11-24.json             and against what was handed out: a file or a folder
 *   … -- --keys keys.json                          with older public keys beside the present one
 *   … -- --dump folder                             writes the log as JSON lines
 *   … -- --from folder --keys keys.json            verifies such a folder, without a database
 *   … -- --export heads.json                       writes the heads for somebody else to keep
 *
 * Ends with 0 when all is as it was sealed, with 1 when it is not, with 2 when that cannot be said.
 */
import { type KeyObject, createPublicKey } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from '../config'
import { dumpEvidence, folderSource } from '../evidence/dump'
import { effectsWith } from '../effects'
import { readHandedHeads, readKeys } from '../evidence/handed'
import { headIsSigned, headText } from '../evidence/heads'
import { type SignedHead, allHeads } from '../evidence/log.model'
import { databaseSource } from '../evidence/source'
import { type Fault, type VerifyOptions, verifyEvidence } from '../evidence/verify'
import { headKeyOf, keysOf } from '../keys'
import { Plain, plainMessage } from '../platform/complain'
import { connectDatabase, disconnectDatabase } from '../platform/database'

const MEANINGS: Record<Fault['what'], string> = {
  'leaf-missing': 'its place in the log is empty',
  'record-missing': 'the record was removed',
  'record-altered': 'the record was altered',
  'head-does-not-fit': 'records from here on were altered, moved, put in or taken out',
  'head-not-signed': 'the head after this place is not signed with our key',
  'head-missing': 'a head after this place was removed',
  'log-cut-short': 'the end of the log was removed',
  'log-rewritten': 'the log is not the one whose head was handed out',
  'record-never-sealed': 'a record was put in that was never sealed',
  'effect-differs': 'what was recorded stands, but the file itself was altered or removed',
  'effect-never-recorded': 'something was put into a file that was never recorded',
}

const { values: asked } = parseArgs({
  options: {
    heads: { type: 'string' },
    export: { type: 'string' },
    keys: { type: 'string' },
    dump: { type: 'string' },
    from: { type: 'string' },
  },
})

async function verify(): Promise<boolean> {
  const given = asked.keys === undefined ? [] : [...readKeys(asked.keys)]
  if (asked.from !== undefined) {
    if (given.length === 0) throw new Plain('--keys is missing: an export cannot vouch for itself')
    return verifyWith(new Map(given), {}, asked.from)
  }
  const config = readConfig()
  if (config.MONGODB_URI === undefined) throw new Plain('MONGODB_URI is missing: which database?')
  await connectDatabase(config.MONGODB_URI)
  if (asked.dump !== undefined) await dumpEvidence(asked.dump)
  const { id, private: key } = headKeyOf(config)
  const keys = new Map([...given, [id, createPublicKey(key)] as const])
  const stands = await verifyWith(keys, effectsWith(keysOf(config).vault))
  if (stands && asked.export !== undefined) writeHeads(asked.export, await allHeads())
  return stands
}

async function verifyWith(
  keys: ReadonlyMap<string, KeyObject>,
  effects: Pick<VerifyOptions, 'effectStands' | 'effectUnrecorded'>,
  folder?: string,
): Promise<boolean> {
  const exported = asked.heads === undefined ? [] : readHandedHeads(asked.heads)
  const unsigned = exported.find(head => !headIsSigned(head, keys))
  if (unsigned) {
    throw new Plain(`${asked.heads}: the head of ${unsigned.size} is not signed with a key given`)
  }
  if (folder !== undefined && !existsSync(folder)) throw new Plain(`${folder} is not there`)
  const { leaves, heads, fault } = await verifyEvidence(
    { now: new Date(), keys, exported, ...effects },
    folder === undefined ? databaseSource : folderSource(folder),
  )
  console.log(`${leaves} records, ${heads} heads`)
  if (!fault) {
    console.log('as it was sealed')
    return true
  }
  const where = fault.index === null ? '' : ` at place ${fault.index}`
  console.log(`NOT AS IT WAS SEALED${where}: ${MEANINGS[fault.what]}. ${fault.record ?? ''}`)
  return false
}

const writeHeads = (file: string, heads: readonly SignedHead[]) =>
  writeFileSync(file, JSON.stringify(heads.map(headText), null, 2))

verify()
  .then(stands => void (process.exitCode = stands ? 0 : 1))
  .catch((error: unknown) => {
    console.error(plainMessage(error))
    process.exitCode = 2
  })
  .finally(disconnectDatabase)
