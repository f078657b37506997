import { LiveFrame } from '#shared/command/command.contract'
import { z } from '#shared/z'
import {
  CHECK_IN_ANSWERED,
  CHECK_IN_JUDGED,
  CHECK_IN_RECEIVED,
  CHECK_IN_REVIEWED,
  checkInsById,
} from '../checkins/checkins.model'
import { presentFaults } from '../checkins/faults.actions'
import { FAULT_CHANGED, faultsById } from '../checkins/faults.model'
import { presentCheckIns } from '../checkins/review.actions'
import { presentTasks } from '../checkins/tasks.actions'
import { TASK_CHANGED, tasksById } from '../checkins/tasks.model'
import { FACE_PICTURE_CHANGED } from '../faces/proposals.model'
import { FACE_REQUEST_CHANGED } from '../faces/requests.model'
import type { Change } from '../platform/database'
import { OUTBOX, type OutboxRow } from '../platform/outbox.model'
import { DUTY_CHANGED } from '../reports/duties.model'
import { REPORT_CHANGED } from '../reports/reports.model'
import { VISIT_CHANGED } from '../visits/bookings/bookings.model'
import { KINSHIP_CHANGED } from '../visits/relatives/telling'
import type { Audience } from './command.policy'

/** Something on its way to those who may see it. */
export interface News {
  within: readonly string[]
  audience: Audience
  /** Whose place it shows; null when it shows none. */
  showsPlaceOf: string | null
  /** The frame as it travels, trimmed to its contract; made when the first one is to see it, for all. */
  bytes(): Buffer
}

/** What was read of an event. */
interface Read {
  frame: LiveFrame
  showsPlaceOf: string | null
}

type Told = OutboxRow & { cursor: string }

/** What shows where somebody is. */
const PLACES = {
  [CHECK_IN_RECEIVED]: checkInReader('check-in'),
  [CHECK_IN_REVIEWED]: checkInReader('reviewed'),
  [CHECK_IN_ANSWERED]: checkInReader('reviewed'),
  [CHECK_IN_JUDGED]: checkInReader('reviewed'),
}

/** How news of each kind is read: for all who follow at once. */
const READERS: Partial<Record<string, (ids: readonly string[]) => Promise<Reader>>> = {
  ...PLACES,
  [FACE_REQUEST_CHANGED]: moved('face-request'),
  [FACE_PICTURE_CHANGED]: moved('face-picture'),
  [REPORT_CHANGED]: moved('report'),
  [DUTY_CHANGED]: moved('report-duty'),
  [VISIT_CHANGED]: moved('visit-booking'),
  [KINSHIP_CHANGED]: moved('visit-kinship'),
  [TASK_CHANGED]: async ids => {
    const tasks = new Map((await presentTasks(await tasksById(ids))).map(one => [one.id, one]))
    return ({ subjectId, cursor }) => {
      const task = tasks.get(subjectId)
      return task && { frame: { type: 'task', cursor, task }, showsPlaceOf: null }
    }
  },
  [FAULT_CHANGED]: async ids => {
    const faults = new Map((await presentFaults(await faultsById(ids))).map(one => [one.id, one]))
    return ({ subjectId, cursor }) => {
      const fault = faults.get(subjectId)
      return fault && { frame: { type: 'fault', cursor, fault }, showsPlaceOf: null }
    }
  },
}

type Reader = (told: Told) => Read | undefined
type Moved = Extract<LiveFrame, { id: string }>['type']

/** Of these nothing is told but that they moved. */
function moved(type: Moved) {
  return async (): Promise<Reader> =>
    ({ subjectId: id, cursor }) => ({ frame: { type, cursor, id }, showsPlaceOf: null })
}

function checkInReader(type: 'check-in' | 'reviewed') {
  return async (ids: readonly string[]): Promise<Reader> => {
    const shown = await presentCheckIns(await checkInsById(ids))
    const checkIns = new Map(shown.map(one => [one.id, one]))
    return ({ subjectId, cursor }) => {
      const checkIn = checkIns.get(subjectId)
      return checkIn && { frame: { type, cursor, checkIn }, showsPlaceOf: checkIn.personId }
    }
  }
}

/**
 * Reads what a batch of changes is about, in the order of the commits.
 *
 * @param withPlaces - whether anybody wants to be shown where somebody is; else that is not read.
 */
export async function newsOf(changes: readonly Change[], withPlaces: boolean): Promise<News[]> {
  const told = changes
    .filter(({ collection, operation }) => collection === OUTBOX && operation === 'insert')
    .map(({ cursor, document }) => ({ ...(document as unknown as OutboxRow), cursor }))
    .filter(({ kind }) => withPlaces || !(kind in PLACES))
  const readers = new Map<string, Reader>()
  for (const kind of new Set(told.map(one => one.kind))) {
    const ids = told.filter(one => one.kind === kind).map(({ subjectId }) => subjectId)
    const reader = await READERS[kind]?.([...new Set(ids)])
    if (reader) readers.set(kind, reader)
  }
  return told.flatMap(one => {
    const read = readers.get(one.kind)?.(one)
    return read ? [asNews(one, read)] : []
  })
}

/** What only the desks for visits hear of; everything else only those of correction. */
const OF_VISITS: ReadonlySet<string> = new Set([VISIT_CHANGED, KINSHIP_CHANGED])

const frameSchema = z.compile(LiveFrame)

function asNews({ within, kind }: Told, { frame, showsPlaceOf }: Read): News {
  let bytes: Buffer | undefined
  return {
    within,
    audience: OF_VISITS.has(kind) ? 'visits' : 'correction',
    showsPlaceOf,
    bytes: () => (bytes ??= Buffer.from(JSON.stringify(frameSchema.parse(frame)))),
  }
}
