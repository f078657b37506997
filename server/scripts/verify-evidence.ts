/**
 * Goes through the evidence log and says whether anything in it was altered, removed, put in or
 * moved. Needs the database and the public key, not the API.
 *
 *   npm run verify-evidence [-- --heads earlier-heads.json] [--export heads.json]
 *
 * `--export` writes the heads for somebody else to keep; `--heads` compares with what was handed out.
 */
import { createPublicKey } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkInsAsRecorded } from '../checkins/checkins.evidence'
import { readConfig } from '../config'
import { type SignedHead, allHeads } from '../evidence/log.model'
import { type Fault, verifyEvidence } from '../evidence/verify'
import { headKeyOf } from '../keys'
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
}

const { values: asked } = parseArgs({
  options: { heads: { type: 'string' }, export: { type: 'string' } },
})

async function verify(): Promise<boolean> {
  const config = readConfig()
  if (config.MONGODB_URI === undefined) throw new Plain('MONGODB_URI is missing: which database?')
  await connectDatabase(config.MONGODB_URI)
  const { id, private: key } = headKeyOf(config)
  const { leaves, heads, fault } = await verifyEvidence({
    now: new Date(),
    keys: new Map([[id, createPublicKey(key)]]),
    effectStands: checkInsAsRecorded,
    ...(asked.heads !== undefined && { exported: readHeads(asked.heads) }),
  })
  console.log(`${leaves} records, ${heads} heads`)
  if (fault) {
    const where = fault.index === null ? '' : ` at place ${fault.index}`
    console.log(`NOT AS IT WAS SEALED${where}: ${MEANINGS[fault.what]}. ${fault.record ?? ''}`)
    return false
  }
  if (asked.export !== undefined) writeHeads(asked.export, await allHeads())
  console.log('as it was sealed')
  return true
}

function readHeads(file: string): SignedHead[] {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as (Omit<SignedHead, 'root' | 'at'> & {
    root: string
    at: string
  })[]
  return rows.map(row => ({
    ...row,
    root: Buffer.from(row.root, 'base64url'),
    at: new Date(row.at),
  }))
}

function writeHeads(file: string, heads: readonly SignedHead[]) {
  const rows = heads.map(head => ({ ...head, root: head.root.toString('base64url') }))
  writeFileSync(file, JSON.stringify(rows, null, 2))
}

verify()
  .then(stands => void (process.exitCode = stands ? 0 : 1))
  .catch((error: unknown) => {
    console.error(plainMessage(error))
    process.exitCode = 2
  })
  .finally(disconnectDatabase)
