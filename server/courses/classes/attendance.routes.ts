import * as contract from '#shared/courses/attendance.contract'
import * as endpoints from '#shared/courses/classes.endpoints'
import type { Actor } from '#shared/endpoint'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { attendancePage } from './attendance-lists.model'
import { type StoredAttendance, attendanceOf } from './attendance.model'
import { attendanceTable, wholeList } from './attendance-table'
import { type StoredClass, classById } from './classes.model'
import { mayCareFor, mayHoldClasses, mayKeepClass, mayReadClass } from './classes.policy'
import { codeNow } from './code'
import { presentAttendance } from './presenting'
import { settleAbsent, signForSomebody } from './signing.actions'

const PAGE = 50

type Official = Extract<Actor, { role: 'officer' | 'procurator' }>
type Officer = Extract<Actor, { role: 'officer' }>

/** Who came to classes, as officials read and settle it. */
export const attendanceRoutes = [
  /** An official reads who of those at or below their organisation came. */
  implement(
    endpoints.listAttendance,
    contract.listAttendance,
  )(async ({ input: { id, state, search, after }, actor }) => {
    const one = await readable(id, actor)
    const asked = { classId: one.id, within: actor.organisationId, state, search }
    const { attendance, next } = await attendancePage(asked, after, PAGE)
    return { attendance: await presentAttendance(attendance), next }
  }),

  /** An officer takes the list along; that is recorded. */
  implement(
    endpoints.exportAttendance,
    contract.exportAttendance,
  )(async ({ input: { id }, actor, outside }) => {
    const one = await readable(id, actor)
    if (!mayHoldClasses(actor)) throw new Refusal(403, 'wrong-role')
    const rows = await wholeList(one.id, actor.organisationId)
    const details = { rows: rows.length }
    const act = endpoints.exportAttendance.id
    const { staffId } = actor
    await inTransaction(session =>
      recordAct({ staffId, act, subjectId: one.id, at: outside.now(), details }, session),
    )
    return { ...(await attendanceTable(one, rows)), rows: rows.length }
  }),

  /** An officer puts the code on the screen of the room. */
  implement(
    endpoints.readClassCode,
    contract.readClassCode,
  )(async ({ input: { id }, actor, outside }) => {
    const one = await readable(id, actor)
    if (!mayKeepClass(actor, one)) throw new Refusal(403, 'wrong-role')
    if (one.cancelledAt) throw new Refusal(409, 'class-cancelled')
    const now = outside.now()
    const { code, until } = codeNow(one.secret, now)
    return { code, until: until.toISOString(), now: now.toISOString() }
  }),

  /** An officer signs for somebody whom he looks after. */
  implement(
    endpoints.signFor,
    contract.signFor,
  )(async ({ input: { id, personId, which, reason }, actor, outside }) => {
    const { one, row } = await caredFor(id, personId, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    return (await presentAttendance([await signForSomebody(one, row, which, reason, by)]))[0]!
  }),

  /** An officer says what an absence means. */
  implement(
    endpoints.settleAbsence,
    contract.settleAbsence,
  )(async ({ input: { id, personId, outcome, note }, actor, outside }) => {
    const { one, row } = await caredFor(id, personId, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    return (await presentAttendance([await settleAbsent(one, row, { outcome, note }, by)]))[0]!
  }),
]

async function readable(id: string, actor: Official): Promise<StoredClass> {
  const one = await classById(id)
  if (!one || !mayReadClass(actor, one)) throw new Refusal(404, 'no-such-class')
  return one
}

/** @throws {Refusal} 404 the person is not invited or not theirs, 403 they only read. */
async function caredFor(
  id: string,
  personId: string,
  actor: Officer,
): Promise<{ one: StoredClass; row: StoredAttendance }> {
  const one = await readable(id, actor)
  if (!mayHoldClasses(actor)) throw new Refusal(403, 'wrong-role')
  const row = await attendanceOf(id, personId)
  if (!row || !mayCareFor(actor, row)) throw new Refusal(404, 'no-such-person')
  return { one, row }
}
