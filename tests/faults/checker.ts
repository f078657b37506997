import { isDeepStrictEqual } from 'node:util'
import { findClockSkew } from '#shared/checkins/checkins.rules'
import { placeOf } from '../../server/checkins/judging'
import type { HomeBoundary } from '../../server/places/home-boundaries'
import { grouped } from '../../server/platform/grouped'
import type { Operation } from './history'
import { playAgain } from './reference'
import type { Kept, Stored } from './stored'

/** What is wrong after a fault, each in a line that names the attempt; empty lists when all is well. */
export interface Wrongs {
  /** A receipt was given and nothing is there. */
  lost: string[]
  /** There, told, recorded or credited more than once. */
  doubled: string[]
  /** Another time than was sent, or received outside of the asking. */
  mistimed: string[]
  /** There, though nobody sent it or it was refused. */
  phantom: string[]
  /** Judged otherwise than the same points are judged without a fault. */
  wrong: string[]
}

/** The clock of the server follows that of the database, within what a busy machine takes to answer. */
const TOLERANCE_MILLISECONDS = 500

/**
 * Compares what the phones know with what is stored.
 *
 * @param boundaryOf - against which outline a person's place is judged.
 */
export function check(
  operations: readonly Operation[],
  stored: Stored,
  boundaryOf: (personId: string) => HomeBoundary,
): Wrongs {
  const wrongs: Wrongs = { lost: [], doubled: [], mistimed: [], phantom: [], wrong: [] }
  const kept = grouped(stored.checkIns, nameOf)
  const sent = new Map(operations.map(one => [nameOfSent(one), one]))
  for (const [name, rows] of kept) {
    const operation = sent.get(name)
    if (rows.length > 1) wrongs.doubled.push(`${name} is stored ${rows.length} times`)
    if (!operation) wrongs.phantom.push(`${name} was never sent`)
    else if (operation.outcome === 'fail') wrongs.phantom.push(`${name} was refused`)
    else checkOne(operation, rows[0]!, boundaryOf, wrongs)
  }
  for (const [name, { outcome }] of sent) {
    if (outcome === 'ok' && !kept.has(name)) wrongs.lost.push(`${name} has a receipt`)
  }
  checkCompanions(stored, wrongs)
  for (const { id, missedAt, closesAt } of stored.tasks) {
    if (missedAt !== null && missedAt < closesAt) wrongs.mistimed.push(`${id} is missed too early`)
  }
  checkDays(operations, stored, wrongs)
  return wrongs
}

const nameOf = ({ personId, attemptId }: Kept) => `${personId} ${attemptId}`
const nameOfSent = ({ personId, draft }: Operation) => `${personId} ${draft.attemptId}`

function checkOne(
  operation: Operation,
  row: Kept,
  boundaryOf: (personId: string) => HomeBoundary,
  wrongs: Wrongs,
) {
  const name = nameOf(row)
  for (const what of timesAmiss(operation, row)) wrongs.mistimed.push(`${name}: ${what}`)
  const place = placeOf(operation.draft, boundaryOf(row.personId))
  if (!isDeepStrictEqual(row.place, place)) wrongs.wrong.push(`${name}: place`)
  if (!isDeepStrictEqual(row.fixes, operation.draft.fixes)) wrongs.wrong.push(`${name}: fixes`)
  for (const code of ['outside-home-county', 'place-uncertain', 'clock-skew'] as const) {
    if (isFound(row, code) !== isExpected(row, place.verdict)[code])
      wrongs.wrong.push(`${name}: ${code}`)
  }
  if (!operation.receipts.every(receipt => isReceiptOf(receipt, row)))
    wrongs.wrong.push(`${name}: the receipt says something else`)
}

/** What of its times is not as it was sent. */
function timesAmiss({ draft, sentAt, invokedAt, settledAt }: Operation, row: Kept): string[] {
  const received = row.receivedAt.getTime()
  const sent = row.sentAt?.getTime() ?? NaN
  const waited = Math.max(0, sent - row.takenAt.getTime())
  return [
    row.takenAt.getTime() !== Date.parse(draft.takenAt) && 'taken at another time',
    !sentAt.some(at => Date.parse(at) === sent) && 'sent at another time',
    row.madeAt.getTime() !== received - waited && 'made at another time',
    received < invokedAt - TOLERANCE_MILLISECONDS && 'received before it was sent',
    settledAt !== null &&
      received > settledAt + TOLERANCE_MILLISECONDS &&
      'received after its receipt',
  ].filter(what => what !== false)
}

const isFound = ({ findings }: Kept, code: string) => findings.some(one => one.code === code)

/** A jump of the receiver makes a place uncertain too, so that only its absence can be wrong. */
const isExpected = (row: Kept, verdict: Kept['place']['verdict']) => ({
  'outside-home-county': verdict === 'outside',
  'place-uncertain': verdict === 'cannot-say' || isFound(row, 'place-uncertain'),
  'clock-skew': row.sentAt !== null && findClockSkew(row.sentAt, row.receivedAt) !== null,
})

const isReceiptOf = (receipt: Operation['receipts'][number], row: Kept) =>
  receipt.id === row.id &&
  receipt.attemptId === row.attemptId &&
  receipt.punctuality === row.punctuality &&
  Date.parse(receipt.receivedAt) === row.receivedAt.getTime() &&
  Date.parse(receipt.madeAt) === row.madeAt.getTime()

/** What is stored beside a check-in is there exactly when it is. */
function checkCompanions({ checkIns, told, recorded }: Stored, wrongs: Wrongs) {
  const ids = new Set(checkIns.map(({ id }) => id))
  for (const [what, list] of [
    ['told', told],
    ['recorded', recorded],
  ] as const) {
    const times = grouped(list, id => id)
    for (const [id, all] of times) {
      if (all.length > 1) wrongs.doubled.push(`${id} is ${what} ${all.length} times`)
      if (!ids.has(id)) wrongs.phantom.push(`${id} is ${what} and not there`)
    }
    for (const id of ids) if (!times.has(id)) wrongs.lost.push(`${id} is not ${what}`)
  }
}

/** Plays every person's day again and compares how check-ins stand to tasks, and what those count. */
function checkDays(operations: readonly Operation[], stored: Stored, wrongs: Wrongs) {
  const turns = new Map(operations.map(one => [nameOfSent(one), one.turn]))
  const tasksOf = grouped(stored.tasks, ({ personId }) => personId)
  for (const [personId, rows] of grouped(stored.checkIns, row => row.personId)) {
    const inTurn = rows
      .filter(row => turns.has(nameOf(row)))
      .sort((one, other) => turns.get(nameOf(one))! - turns.get(nameOf(other))!)
    const played = playAgain(inTurn, tasksOf.get(personId) ?? [])
    for (const row of inTurn) {
      const { punctuality, taskId } = played.punctuality.get(row.id)!
      if (row.punctuality !== punctuality || row.taskId !== taskId)
        wrongs.wrong.push(`${nameOf(row)}: ${row.punctuality}, should be ${punctuality}`)
    }
    for (const { task, checkInIds } of played.tasks) {
      const { made } = tasksOf.get(personId)!.find(({ id }) => id === task.id)!
      if (made.length > checkInIds.length) wrongs.doubled.push(`${task.id} is credited too often`)
      else if (made.length < checkInIds.length) wrongs.lost.push(`${task.id} lacks a credit`)
      else if (!isDeepStrictEqual(made.map(one => one.checkInId).sort(), checkInIds.sort()))
        wrongs.wrong.push(`${task.id} counts another check-in`)
    }
  }
}

/**
 * What of it was not found before. Earlier seeds at a site are looked through again, since a record
 * may be lost later too.
 *
 * @param known - what was found before; takes what is found now.
 */
export function unheard(wrongs: Wrongs, known: Set<string>): Wrongs {
  const isNew = (kind: string, what: string) => {
    const name = `${kind} ${what}`
    return !known.has(name) && known.add(name)
  }
  return Object.fromEntries(
    Object.entries(wrongs).map(([kind, list]: [string, string[]]) => [
      kind,
      list.filter(what => isNew(kind, what)),
    ]),
  ) as unknown as Wrongs
}
