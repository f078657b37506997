import { randomUUID } from 'node:crypto'
import type { Fault, FaultDraft, FaultOutcome, OwnFault } from '#shared/checkins/faults.contract'
import type { Settlement } from '#shared/checkins/tasks.contract'
import { answerFault, enterFault } from '#shared/checkins/faults.endpoints'
import { dayInChina } from '#shared/time/days'
import { staffNamed } from '../account/staff.model'
import { addEvidence } from '../evidence/records.model'
import { settleStoppedClasses, stopClasses } from '../courses/classes/stopping'
import { settleStoppedRequests, stopRequests } from '../faces/stopping'
import { addMessage } from '../messages/messages.model'
import { organisationNames } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { type Person, namesOf } from '../people/people.model'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import { addToOutbox } from '../platform/outbox.model'
import { settleStopped, stopDuties } from '../reports/stopping'
import {
  type StoredFault,
  faultNews,
  faultOfAttempt,
  newFaultId,
  saveFault,
  saveFaultAnswer,
} from './faults.model'
import { haveTasks } from './making'
import { writeSettlement } from './tasks.actions'
import { faultAnswerEvidence, faultEvidence } from './tasks.evidence'
import { type StoredTask, changeTask, taskNews, tasksBetween, tasksById } from './tasks.model'
import { boundsOf } from './days'

/** A report that waited longer than this for a signal stops only what is due today. */
const LONGEST_WAIT_MILLISECONDS = 7 * 24 * 3600_000

/** Receives a report from a phone, once; a retry gets the same answer. */
export async function receiveFault(draft: FaultDraft, person: Person, now: Date) {
  const known = await faultOfAttempt(person.id, draft.attemptId)
  if (known) return known
  try {
    return await inTransaction(session => report(draft, person, { now, enteredBy: null }, session))
  } catch (error) {
    // The same report came twice at once: the other one is stored.
    const stored = isDuplicate(error) ? await faultOfAttempt(person.id, draft.attemptId) : null
    if (stored) return stored
    throw error
  }
}

/** Writes down what somebody told an officer on the telephone. */
export async function writeDownFault(
  told: Pick<FaultDraft, 'kind' | 'words'>,
  person: Person,
  { staffId, now }: { staffId: string; now: Date },
): Promise<StoredFault> {
  await haveTasks(person, now)
  const draft = { ...told, attemptId: randomUUID(), takenAt: now.toISOString() }
  return inTransaction(async session => {
    const fault = await report(draft, person, { now, enteredBy: staffId }, session)
    const details = { fault: fault.id, kind: fault.kind, words: fault.words }
    await recordAct(
      { staffId, act: enterFault.id, subjectId: person.id, at: now, details },
      session,
    )
    return fault
  })
}

async function report(
  draft: FaultDraft,
  person: Person,
  { now, enteredBy }: { now: Date; enteredBy: string | null },
  session: ClientSession,
): Promise<StoredFault> {
  const began = beganAt(new Date(draft.takenAt), now)
  const stopped = stopsTasks(draft) ? await tasksToStop(person, began, now, session) : []
  const fault: StoredFault = {
    id: newFaultId(),
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    attemptId: draft.attemptId,
    kind: draft.kind,
    words: draft.words,
    takenAt: new Date(draft.takenAt),
    receivedAt: now,
    enteredBy,
    taskIds: stopped.map(({ id }) => id),
    answer: null,
  }
  await saveFault(fault, session)
  for (const task of stopped) {
    await changeTask(task.id, { state: 'fault', faultId: fault.id }, session)
    await addToOutbox([taskNews(task, `fault:${fault.id}`, now)], session)
  }
  const reported = { faultId: fault.id, personId: person.id, now }
  for (const stop of [stopDuties, stopClasses]) await stop(reported, began, session)
  if (stopsRequests(draft)) await stopRequests(person.id, fault.id, now, session)
  await addToOutbox([faultNews(fault, 'reported', now)], session)
  await addEvidence([faultEvidence(fault)], session)
  return fault
}

/** Where one is can be told without a camera, and who one is without a receiver. */
const stopsTasks = ({ kind }: Pick<FaultDraft, 'kind'>) => kind !== 'no-camera'
const stopsRequests = ({ kind }: Pick<FaultDraft, 'kind'>) => kind !== 'no-location'

/** Since when a fault stops clocks: what waited too long for a signal begins when it comes. */
function beganAt(takenAt: Date, now: Date): Date {
  const waited = now.getTime() - takenAt.getTime()
  return waited > 0 && waited <= LONGEST_WAIT_MILLISECONDS ? takenAt : now
}

/** What was to be done between the day of the fault and the end of today, and is not done. */
async function tasksToStop(person: Person, began: Date, now: Date, session: ClientSession) {
  const [from] = boundsOf(dayInChina(began))
  const [, to] = boundsOf(dayInChina(now))
  const tasks = await tasksBetween(person.id, from, to, session)
  const canStop = ({ state, settled, closesAt }: StoredTask) =>
    settled === null && ['planned', 'open', 'missed'].includes(state) && closesAt >= began
  return tasks.filter(canStop)
}

const SETTLES: Record<FaultOutcome, Settlement> = {
  'other-way': 'technical',
  noted: 'technical',
  'follow-up': 'follow-up',
}

/** Answers a report, settles the tasks whose clock it stopped, and tells the person. The first answer stands. */
export async function answer(
  id: string,
  { outcome, note }: { outcome: FaultOutcome; note: string },
  staffId: string,
  now: Date,
): Promise<StoredFault> {
  return inTransaction(async session => {
    const fault = await saveFaultAnswer(id, { outcome, note, staffId, at: now }, session)
    if (!fault) throw new Refusal(409, 'already-answered')
    await addEvidence([faultAnswerEvidence(id, fault.answer!)], session)
    const tasks = await tasksById(fault.taskIds, session)
    for (const task of tasks.filter(({ state, settled }) => state === 'fault' && !settled)) {
      await writeSettlement(task, { outcome: SETTLES[outcome], note, staffId, at: now }, session)
    }
    const reported = { faultId: id, personId: fault.personId, now }
    await settleStopped(reported, fault.answer!, session)
    await settleStoppedClasses(reported, fault.answer!, session)
    await settleStoppedRequests(id, fault.answer!, session)
    const faultAt = fault.takenAt.toISOString()
    const content = { kind: 'fault-answered' as const, faultAt, outcome, note }
    await addMessage(fault.personId, now, content, session)
    const details = { outcome, note }
    await recordAct({ staffId, act: answerFault.id, subjectId: id, at: now, details }, session)
    await addToOutbox([faultNews(fault, 'answered', now)], session)
    return fault
  })
}

/** A report as its reporter reads it. */
export const ownFault = (fault: StoredFault): OwnFault => ({
  id: fault.id,
  attemptId: fault.attemptId,
  kind: fault.kind,
  words: fault.words,
  takenAt: fault.takenAt.toISOString(),
  receivedAt: fault.receivedAt.toISOString(),
  answer: fault.answer && {
    outcome: fault.answer.outcome,
    note: fault.answer.note,
    at: fault.answer.at.toISOString(),
  },
})

/** Makes reports ready to be shown to officials. */
export async function presentFaults(faults: readonly StoredFault[]): Promise<Fault[]> {
  const [people, offices, staff] = await Promise.all([
    namesOf(faults.map(({ personId }) => personId)),
    organisationNames(faults.map(({ officeId }) => officeId)),
    staffNamed(
      faults.flatMap(({ enteredBy, answer: given }) =>
        [enteredBy, given?.staffId].flatMap(one => one ?? []),
      ),
    ),
  ])
  const nameOf = (staffId: string) => staff.get(staffId)?.name ?? ''
  return faults.map(fault => {
    const { attemptId: _, answer: given, ...own } = ownFault(fault)
    return {
      ...own,
      personId: fault.personId,
      personName: people.get(fault.personId) ?? '',
      officeId: fault.officeId,
      officeName: offices.get(fault.officeId) ?? '',
      enteredByName: fault.enteredBy === null ? null : nameOf(fault.enteredBy),
      taskIds: fault.taskIds,
      answer: given && { ...given, byName: nameOf(fault.answer!.staffId) },
    }
  })
}
