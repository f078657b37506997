import * as contract from '#shared/courses/catalogue.contract'
import * as endpoints from '#shared/courses/catalogue.endpoints'
import type { Actor } from '#shared/endpoint'
import { type Person, personById } from '../people/people.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { ownLesson, ownLessons } from './catalogue.actions'
import { studentOf } from './study/study.policy'

const PAGE = 20

/** A person's own catalogue. */
export const catalogueRoutes = (vault: Vault) => [
  implement(
    endpoints.listOwnLessons,
    contract.listOwnLessons,
  )(async ({ input, actor, outside }) =>
    ownLessons(await student(actor), input, outside.now(), PAGE),
  ),

  implement(
    endpoints.openOwnLesson,
    contract.openOwnLesson,
  )(async ({ input: { lessonId }, actor, outside }) =>
    ownLesson(await student(actor), lessonId, outside.now(), vault),
  ),
]

async function student(actor: Extract<Actor, { role: 'person' }>): Promise<Person> {
  const person = await personById(studentOf(actor))
  if (!person) throw new Refusal(404, 'no-such-person')
  return person
}
