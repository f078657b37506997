import * as contract from '#shared/courses/editing.contract'
import * as endpoints from '#shared/courses/lessons.endpoints'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { type Officer, type Official, askingOf, writingCounty } from './lesson-asking'
import { lessonRows, shownLesson } from './lesson-presenting'
import * as actions from './lessons.actions'
import { lessonById, searchLessons } from './lessons.model'
import {
  lessonAbilitiesOf,
  lessonScopeOf,
  mayPublishLesson,
  mayReadLesson,
  mayWriteLesson,
} from './lessons.policy'

const PAGE = 30

/** A lesson that an officer may change. @throws {Refusal} 404 as if there were none; 403 the county does that. */
async function lessonToChange(id: string, actor: Officer, publishes: boolean) {
  const lesson = await lessonById(id)
  const asking = await askingOf(actor)
  if (!lesson || !mayWriteLesson(asking, lesson)) throw new Refusal(404, 'no-such-lesson')
  if (publishes && !mayPublishLesson(asking, lesson)) throw new Refusal(403, 'wrong-role')
  return lesson
}

const asShown = (vault: Vault, actor: Official, now: Date) => ({
  now,
  vault,
  abilities: lessonAbilitiesOf(actor),
})

/** Lessons as those know them who write and publish them. */
export const lessonRoutes = (vault: Vault) => [
  implement(
    endpoints.listLessons,
    contract.listLessons,
  )(async ({ input, actor, outside }) => {
    const now = outside.now()
    const scope = lessonScopeOf(await askingOf(actor))
    const found = await searchLessons(scope, input, now, PAGE)
    const lessons = await lessonRows(found.lessons, now)
    return { ...found, lessons, abilities: lessonAbilitiesOf(actor) }
  }),

  implement(
    endpoints.openLesson,
    contract.openLesson,
  )(async ({ input: { lessonId, version }, actor, outside }) => {
    const lesson = await lessonById(lessonId)
    if (!lesson || !mayReadLesson(await askingOf(actor), lesson)) {
      throw new Refusal(404, 'no-such-lesson')
    }
    return shownLesson(lesson, { ...asShown(vault, actor, outside.now()), version })
  }),

  implement(
    endpoints.saveLesson,
    contract.saveLesson,
  )(async ({ input: { lessonId, revision, content }, actor, outside }) => {
    const by = { staffId: actor.staffId, now: outside.now() }
    const saved =
      revision === null
        ? await actions.beginLesson(lessonId, content, await writingCounty(actor), by)
        : await actions.rewriteLesson(
            { id: (await lessonToChange(lessonId, actor, false)).id, revision },
            content,
            by,
          )
    return shownLesson(saved, asShown(vault, actor, by.now))
  }),

  implement(
    endpoints.discardDraft,
    contract.discardDraft,
  )(async ({ input: { lessonId, revision }, actor, outside }) => {
    const by = { staffId: actor.staffId, now: outside.now() }
    const lesson = await lessonToChange(lessonId, actor, false)
    const left = await actions.discardLesson(lesson, revision, by)
    return { lesson: left && (await shownLesson(left, asShown(vault, actor, by.now))) }
  }),

  implement(
    endpoints.publishLesson,
    contract.publishLesson,
  )(async ({ input: { lessonId, revision, from }, actor, outside }) => {
    const by = { staffId: actor.staffId, now: outside.now() }
    const lesson = await lessonToChange(lessonId, actor, true)
    const asked = { revision, from: from === null ? null : new Date(from) }
    const published = await actions.publishDraft(lesson, asked, by)
    return shownLesson(published, asShown(vault, actor, by.now))
  }),

  implement(
    endpoints.withdrawLesson,
    contract.withdrawLesson,
  )(async ({ input: { lessonId, reason }, actor, outside }) => {
    const by = { staffId: actor.staffId, now: outside.now() }
    const lesson = await lessonToChange(lessonId, actor, true)
    const withdrawn = await actions.withdrawPublished(lesson, reason, by)
    return shownLesson(withdrawn, asShown(vault, actor, by.now))
  }),
]
