import * as contract from '#shared/courses/attendance.contract'
import { isFor } from '#shared/courses/classes.rules'
import * as endpoints from '#shared/courses/classes.endpoints'
import { type Person, personById } from '../../people/people.model'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { ownPage } from './attendance-lists.model'
import { type StoredAttendance, attendanceOf } from './attendance.model'
import { type StoredClass, classById, classesById } from './classes.model'
import { attenderOf } from './classes.policy'
import { presentOwnClasses } from './presenting'
import { explain, signSelf } from './signing.actions'

const PAGE = 20

/** Group sessions, as those see them who are invited. */
export const ownClassRoutes = [
  /** A person reads his classes. */
  implement(
    endpoints.listOwnClasses,
    contract.listOwnClasses,
  )(async ({ input: { list, after }, actor, outside }) => {
    const now = outside.now()
    const person = await attender(attenderOf(actor))
    const { attendance, next } = await ownPage(person.id, list, now, after, PAGE)
    const classes = await classesById(attendance.map(({ classId }) => classId))
    const byId = new Map(classes.map(one => [one.id, one]))
    const pairs = attendance.flatMap(row => {
      const one = byId.get(row.classId)
      return one && isFor(one.audience, person) ? [{ one, row }] : []
    })
    return {
      classes: await presentOwnClasses(pairs, person.officeId, now),
      next,
      now: now.toISOString(),
    }
  }),

  /** A person comes or goes. */
  implement(
    endpoints.signClass,
    contract.signClass,
  )(async ({ input, actor, outside }) => {
    const now = outside.now()
    const { one, row, person } = await invited(input.classId, attenderOf(actor))
    const signed = await signSelf(input, one, row, now)
    return (await presentOwnClasses([{ one, row: signed }], person.officeId, now))[0]!
  }),

  /** A person says why he was not there. */
  implement(
    endpoints.explainAbsence,
    contract.explainAbsence,
  )(async ({ input: { classId, words }, actor, outside }) => {
    const { one, row, person } = await invited(classId, attenderOf(actor))
    const explained = await explain(row, words)
    const pairs = [{ one, row: explained }]
    return (await presentOwnClasses(pairs, person.officeId, outside.now()))[0]!
  }),
]

async function attender(personId: string): Promise<Person> {
  const person = await personById(personId)
  if (!person) throw new Refusal(404, 'case-closed')
  return person
}

/** To who is not invited, or whom a class is not for, it is not there. @throws {Refusal} 404 */
async function invited(
  classId: string,
  personId: string,
): Promise<{ one: StoredClass; row: StoredAttendance; person: Person }> {
  const [person, one, row] = await Promise.all([
    attender(personId),
    classById(classId),
    attendanceOf(classId, personId),
  ])
  if (!one || !row || !isFor(one.audience, person)) throw new Refusal(404, 'no-such-class')
  return { one, row, person }
}
