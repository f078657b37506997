import type { ClassDraft } from '#shared/courses/classes.contract'
import * as endpoints from '#shared/courses/classes.endpoints'
import { isMove } from '#shared/courses/classes.rules'
import { addEvidence } from '../../evidence/records.model'
import { addMessages } from '../../messages/messages.model'
import { type ClientSession, inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { type StoredAttendance, changeAllOf, changeAttendance, invitedTo } from './attendance.model'
import { classChangeEvidence } from './classes.evidence'
import { type StoredClass, type StoredClassChange, changeStoredClass } from './classes.model'
import { reminderOf } from './reminding'
import { type By, classLetter, recordClassAct, refuseOver } from './telling'

/** Changes what was said of a class; those invited are told when it is to come. */
export async function changeWhatIsSaid(
  one: StoredClass,
  { revision, draft, reason }: { revision: number; draft: ClassDraft; reason: string },
  by: By,
): Promise<StoredClass> {
  refuseOver(one, by.now)
  if (one.changes.length !== revision) throw new Refusal(409, 'changed-meanwhile')
  if (draft.audience !== one.audience) {
    throw new Refusal(400, 'bad-input', [{ path: 'draft.audience', code: 'cannot-change' }])
  }
  const moves = isMove(one.said, draft)
  if (moves && (one.from <= by.now || new Date(draft.from) <= by.now)) {
    throw new Refusal(409, 'class-has-begun')
  }
  const change: StoredClassChange = {
    ...{ at: by.now, staffId: by.staffId, kind: moves ? 'moved' : 'changed', reason, said: draft },
  }
  return inTransaction(async session => {
    const rows = await invitedTo(one.id, session)
    if (rows.length > draft.seats) throw new Refusal(409, 'class-full')
    const changed = await storeChange(one, change, by, session)
    if (moves) await moveRows(changed, rows, by.now, session)
    await tellAll(rows, classLetter('class-changed', changed, reason), by.now, session)
    return changed
  })
}

/** At another time nobody's fault of the former day counts any more. */
async function moveRows(
  { id, closesAt, from }: StoredClass,
  rows: readonly StoredAttendance[],
  now: Date,
  session: ClientSession,
) {
  await changeAllOf(id, { closesAt, remindAt: reminderOf(from, now) }, session)
  for (const row of rows.filter(({ state }) => state === 'fault')) {
    await changeAttendance(row, { state: 'invited', faultId: null }, session)
  }
}

/** Cancels a class and tells those invited. */
export async function callOff(one: StoredClass, reason: string, by: By): Promise<StoredClass> {
  refuseOver(one, by.now)
  const change: StoredClassChange = {
    ...{ at: by.now, staffId: by.staffId, kind: 'cancelled', reason, said: null },
  }
  return inTransaction(async session => {
    const rows = await invitedTo(one.id, session)
    const cancelled = await storeChange(one, change, by, session)
    await changeAllOf(one.id, { cancelled: true, remindAt: null }, session)
    await tellAll(rows, classLetter('class-cancelled', cancelled, reason), by.now, session)
    return cancelled
  })
}

async function storeChange(
  one: StoredClass,
  change: StoredClassChange,
  by: By,
  session: ClientSession,
): Promise<StoredClass> {
  const changed = await changeStoredClass(one, change, session)
  if (!changed) throw new Refusal(409, 'changed-meanwhile')
  await addEvidence([classChangeEvidence(one.id, one.changes.length, change)], session)
  const act = change.said ? endpoints.changeClass.id : endpoints.cancelClass.id
  await recordClassAct(changed, act, { reason: change.reason }, by, session)
  return changed
}

async function tellAll(
  rows: readonly StoredAttendance[],
  content: ReturnType<typeof classLetter>,
  now: Date,
  session: ClientSession,
) {
  // Who is of the other age group has nothing to do with it any more.
  const concerned = rows.filter(({ partedAt }) => partedAt === null)
  await addMessages(
    concerned.map(({ personId }) => ({ personId, content })),
    now,
    session,
  )
}
