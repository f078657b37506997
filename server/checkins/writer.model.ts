import { Types } from 'mongoose'
import { addEvidence } from '../evidence/records.model'
import type { AskedWith } from '../faces/check-ins'
import { requestOf, storeRequests } from '../faces/demand'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { createBatches } from '../platform/batches'
import { isConflict } from '../platform/passing'
import { addToOutbox } from '../platform/outbox.model'
import { insertRows } from '../platform/writes.model'
import { checkInEvidence } from './checkins.evidence'
import {
  CHECK_IN_RECEIVED,
  type CheckInRow,
  CheckIns,
  type Row,
  type StoredCheckIn,
  outboxRowOf,
  toRow,
} from './checkins.model'
import { rejudgeAround } from './rejudging'
import { laterEvidence } from './findings.evidence'
import { noteMade } from './serving'

/** A morning's burst is written in groups; beyond a thousand that wait, phones are asked to come again. */
const batches = createBatches(
  { most: 100, mostBytes: 1_000_000, milliseconds: 3, abreast: 2, waiting: 1000 },
  (group: readonly Storing[]) => storeTogether(group),
)

/** Milliseconds. What stands in the way of one should not hold up the others for long. */
const PATIENCE_OF_A_GROUP = 250

/** A fix takes about so much room in the database. */
const BYTES_PER_FIX = 150
const BYTES_BESIDE = 1500

/** What is being stored now, so that copies of one attempt do not stand in each other's way. */
const underWay = new Map<string, Promise<CheckInRow>>()

/**
 * Stores a check-in, together with those that come at the same moment.
 *
 * @throws {Refusal} 503 too many wait already.
 */
export function storeCheckIn(
  checkIn: StoredCheckIn,
  asked: AskedWith | null = null,
): Promise<CheckInRow> {
  const key = keyOf(checkIn)
  const before = underWay.get(key)
  if (before) return before
  const stored = batches
    .add(
      { ...checkIn, ...(asked && { identityRequestId: asked.id }), asked },
      BYTES_BESIDE + BYTES_PER_FIX * checkIn.fixes.length,
    )
    .finally(() => void underWay.delete(key))
  underWay.set(key, stored)
  return stored
}

/** A check-in that is to be stored, and what the person is asked because of it. */
type Storing = StoredCheckIn & { asked?: AskedWith | null }

/**
 * Stores a group of check-ins, each once: an attempt that is already stored comes back as it
 * was. The group, and what must be told because of it, is one transaction.
 *
 * @returns the stored rows in the order asked, some of them later.
 */
async function storeTogether(group: readonly Storing[], patienceAlone?: number) {
  const isAlone = group.length === 1
  try {
    return await inTransaction(
      session => storeGroup(group, session),
      isAlone ? patienceAlone : PATIENCE_OF_A_GROUP,
    )
  } catch (error) {
    // Another process stored one of them in between, or has begun to: that aborts all.
    if (!isDuplicate(error) && !isConflict((error as Error).cause)) throw error
    if (!isAlone) return group.map(one => storeCheckIns([one]).then(([row]) => row!))
    const known = await find(group)
    if (known.length === 0) throw error
    return known
  }
}

/**
 * As `storeCheckIn`, for a group that is given; whole when it returns.
 *
 * @param patienceAlone - milliseconds that one check-in alone is tried.
 */
export const storeCheckIns = async (
  group: readonly StoredCheckIn[],
  patienceAlone?: number,
): Promise<CheckInRow[]> => Promise.all(await storeTogether(group, patienceAlone))

async function storeGroup(group: readonly Storing[], session: ClientSession) {
  const known = new Map((await find(group, session)).map(row => [keyOf(row), row]))
  const unseen = new Map(group.filter(one => !known.has(keyOf(one))).map(one => [keyOf(one), one]))
  const fresh = [...unseen.values()]
  if (fresh.length > 0) {
    const rows = fresh.map(({ asked: _, ...one }) => named(one))
    await insertCheckIns(rows, session)
    await addToOutbox(
      rows.map(row => outboxRowOf(CHECK_IN_RECEIVED, row, row.receivedAt)),
      session,
    )
    await addEvidence(rows.map(checkInEvidence), session)
    await noteMade(rows, session)
    await rejudgeAround(rows, session)
    await storeRequests(
      fresh.flatMap(({ asked }, index) => (asked ? [requestFrom(asked, rows[index]!.id)] : [])),
      session,
    )
    for (const row of rows) known.set(keyOf(row), row)
  }
  return group.map(checkIn => known.get(keyOf(checkIn))!)
}

const requestFrom = ({ id, demand }: AskedWith, checkInId: string) =>
  requestOf({ ...demand, for: { kind: 'check-in', id: checkInId } }, id)

async function find(group: readonly StoredCheckIn[], session?: ClientSession) {
  const attempts = group.map(({ personId, attemptId }) => ({ personId, attemptId }))
  const rows = await CheckIns.find({ $or: attempts })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toRow)
}

/** A check-in with the name under which it is to be stored. */
const named = (checkIn: StoredCheckIn): CheckInRow => ({
  ...checkIn,
  id: String(new Types.ObjectId()),
})

/** Stores check-ins that have their names. @throws as `insertRows` does. */
const insertCheckIns = (rows: readonly CheckInRow[], session: ClientSession) =>
  insertRows(
    CheckIns.collection.name,
    rows.map(({ id, ...rest }) => ({ _id: new Types.ObjectId(id), ...rest })),
    session,
  )

const keyOf = ({ personId, attemptId }: StoredCheckIn) => `${personId}:${attemptId}`

/**
 * Stores the past without telling anybody; what is there already stays as it is. For seeds.
 *
 * @returns what was new.
 */
export async function storePast(past: readonly StoredCheckIn[]): Promise<CheckInRow[]> {
  if (past.length === 0) return []
  return inTransaction(async session => {
    const known = new Set((await find(past, session)).map(keyOf))
    const fresh = past.filter(one => !known.has(keyOf(one)))
    if (fresh.length === 0) return []
    const rows = fresh.map(named)
    await insertCheckIns(rows, session)
    await addEvidence(
      rows.flatMap(row => [checkInEvidence(row), ...laterEvidence(row)]),
      session,
    )
    return rows
  })
}
