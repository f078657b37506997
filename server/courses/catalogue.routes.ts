import * as contract from '#shared/courses/catalogue.contract'
import * as endpoints from '#shared/courses/catalogue.endpoints'
import { personWhoAsks } from '../people/behind'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { ownLesson, ownLessons } from './catalogue.actions'
import { catalogueOf } from './study/study.policy'

const PAGE = 20

/** A person's own catalogue. */
export const catalogueRoutes = (vault: Vault) => [
  implement(
    endpoints.listOwnLessons,
    contract.listOwnLessons,
  )(async ({ input, actor, outside }) =>
    ownLessons(await personWhoAsks(catalogueOf(actor)), input, outside.now(), PAGE),
  ),

  implement(
    endpoints.openOwnLesson,
    contract.openOwnLesson,
  )(async ({ input: { lessonId }, actor, outside }) =>
    ownLesson(await personWhoAsks(catalogueOf(actor)), lessonId, outside.now(), vault),
  ),
]
