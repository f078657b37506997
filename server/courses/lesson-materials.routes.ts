import * as contract from '#shared/courses/editing.contract'
import * as endpoints from '#shared/courses/lessons.endpoints'
import * as media from '#shared/courses/media.contract'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { approveCitation, enterCitation, listedCitations } from './citations.actions'
import { citationById } from './citations.model'
import { askingOf, writingCounty } from './lesson-asking'
import { beginMedium, receiveMediaPart } from './lesson-media.actions'
import { shownMedium } from './lesson-media-addresses'
import { searchMedia } from './lesson-media.model'
import { lessonScopeOf, mayWriteLesson } from './lessons.policy'

const PAGE = 30

/** What lessons are made of: texts of law, pictures, sound and film. */
export const lessonMaterialRoutes = (vault: Vault) => [
  implement(
    endpoints.listCitations,
    contract.listCitations,
  )(async ({ input, actor }) => {
    const scope = lessonScopeOf(await askingOf(actor))
    return { citations: await listedCitations(scope, input, actor.staffId) }
  }),

  implement(
    endpoints.addCitation,
    contract.addCitation,
  )(async ({ input, actor, outside }) => {
    const by = { staffId: actor.staffId, now: outside.now() }
    return enterCitation(input, await writingCounty(actor), by)
  }),

  implement(
    endpoints.checkCitation,
    contract.checkCitation,
  )(async ({ input: { id }, actor, outside }) => {
    const citation = await citationById(id)
    if (!citation || !mayWriteLesson(await askingOf(actor), citation)) {
      throw new Refusal(404, 'no-such-citation')
    }
    return approveCitation(citation, { staffId: actor.staffId, now: outside.now() })
  }),

  implement(
    endpoints.listLessonMedia,
    media.listLessonMedia,
  )(async ({ input, actor, outside }) => {
    const scope = lessonScopeOf(await askingOf(actor))
    const found = await searchMedia(scope, input, PAGE)
    const shown = found.media.map(one => ({
      ...shownMedium(one, vault, outside.now()),
      name: one.name,
      addedAt: one.addedAt.toISOString(),
    }))
    return { media: shown, next: found.next }
  }),

  implement(
    endpoints.beginLessonMedia,
    media.beginLessonMedia,
  )(async ({ input, actor, outside }) => {
    const county = await writingCounty(actor)
    return beginMedium(input, { staffId: actor.staffId, now: outside.now(), county })
  }),

  implement(
    endpoints.sendLessonMedia,
    media.sendLessonMedia,
  )(async ({ input, actor, outside }) => {
    const now = outside.now()
    const county = await writingCounty(actor)
    const { missing, medium } = await receiveMediaPart(input, {
      staffId: actor.staffId,
      now,
      county,
    })
    return { missing, media: medium && shownMedium(medium, vault, now) }
  }),
]
