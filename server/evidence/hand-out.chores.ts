import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, link, mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Day, dayInChina } from '#shared/time/days'
import { inTransaction, isDuplicate } from '../platform/database'
import type { HandOut } from './handed'
import { headText } from './heads'
import { publicKeys } from './keys.model'
import { headsAfter, latestHead } from './log.model'
import { addEvidence, lastWithPrefix } from './records.model'
import { recordById } from './proofs'

/** Hand-outs are recorded by day, so that the last one is the last by name. */
const PREFIX = 'heads:'
const recordIdOf = (day: Day) => PREFIX + day

/**
 * Writes a file for the procurator once a day in China: the newest head, and all since the file
 * before. A second worker, or a start after a crash, finds it there and only sees to its record.
 *
 * @param folder - is made when it is missing.
 * @returns whether this call wrote or recorded anything.
 */
export async function handOutHeads(folder: string, now: Date): Promise<boolean> {
  const day = dayInChina(now)
  if ((await recordById(recordIdOf(day))) || !(await latestHead())) return false
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, `heads-${day}.json`)
  await writeOnce(file, draft => writeHandOut(draft, day))
  await recordHandOut(file, day, now)
  return true
}

/** Writes a file wholly or not at all; one that is there stays as it is. */
async function writeOnce(file: string, write: (draft: FileHandle) => Promise<void>) {
  const draft = `${file}.${randomUUID()}.draft`
  const handle = await open(draft, 'wx')
  try {
    await write(handle)
    await handle.sync()
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await handle.close()
    await rm(draft)
  }
}

/** Head by head: after a long pause there may be a great many. */
async function writeHandOut(draft: FileHandle, day: Day): Promise<void> {
  const keys = (await publicKeys()).map(key => ({ ...key, since: key.since.toISOString() }))
  const start = JSON.stringify({ format: 'guitu-heads-1', day, keys } satisfies Omit<
    HandOut,
    'heads'
  >)
  await draft.write(`${start.slice(0, -1)},"heads":[`)
  let separator = '\n'
  for await (const head of headsAfter(await handedUpTo())) {
    await draft.write(separator + JSON.stringify(headText(head)))
    separator = ',\n'
  }
  await draft.write('\n]}\n')
}

/** How much of the log the last file covers. */
async function handedUpTo(): Promise<number> {
  const last = await lastWithPrefix(PREFIX)
  return Number(last?.body.size ?? 0)
}

async function recordHandOut(file: string, day: Day, now: Date): Promise<void> {
  const bytes = await readFile(file)
  const { heads } = JSON.parse(bytes.toString('utf8')) as HandOut
  const body = {
    kind: 'heads-handed-out',
    day,
    count: heads.length,
    size: heads.at(-1)?.size ?? (await handedUpTo()),
    root: heads.at(-1)?.root ?? null,
    file: createHash('sha256').update(bytes).digest('base64url'),
  }
  try {
    await inTransaction(session => addEvidence([{ id: recordIdOf(day), at: now, body }], session))
  } catch (error) {
    // The other worker has recorded the same file.
    if (!isDuplicate(error)) throw error
  }
}
