import * as endpoints from '#shared/courses/exams.endpoints'
import { figuresOf } from '#shared/courses/items.rules'
import * as contract from '#shared/courses/results.contract'
import { countyOf } from '../../organisation/organisation.model'
import { recordLooks } from '../../oversight/looks.model'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import {
  bankScopeOf,
  examAbilitiesOf,
  mayDecideSittings,
  mayReadSittings,
  sittingScopeOf,
} from './exams.policy'
import { markedItems } from './marking'
import { papersById } from './papers.model'
import { bankOf, presentQuestions, presentSittings, resultItems } from './presenting'
import { review } from './review.actions'
import { newestOf, sittingPage } from './sitting-lists.model'
import { type StoredSitting, sittingsById } from './sittings.model'

const PAGE = 50

/** So many of the newest sittings say how good a question is. */
const COUNTED = 2000

/** What officials read of exams that were sat, and say of them. */
export const examReadingRoutes = [
  /** An official reads who sat what, and how it went. */
  implement(
    endpoints.listSittings,
    contract.listSittings,
  )(async ({ input: { after, ...asked }, actor }) => {
    const narrowed = { paperId: undefined, personId: undefined, officeId: undefined, ...asked }
    const found = await sittingPage({ ...narrowed, scope: sittingScopeOf(actor) }, after, PAGE)
    return {
      sittings: await presentSittings(found.sittings),
      next: found.next,
      abilities: { review: examAbilitiesOf(actor).review },
    }
  }),

  /** An official reads what somebody answered; that is told to the person. */
  implement(
    endpoints.openSitting,
    contract.openSitting,
  )(async ({ input: { id, purpose }, actor, outside }) => {
    const [sitting] = await sittingsById([id])
    // Whoever looks over the shoulder of somebody who still sits could help him.
    if (!sitting || sitting.endedAt === null || !mayReadSittings(actor, sitting)) {
      throw new Refusal(404, 'no-such-sitting')
    }
    const { personId } = sitting
    await recordLooks([{ staffId: actor.staffId, personId, purpose, at: outside.now() }])
    const [[row], bank] = await Promise.all([presentSittings([sitting]), bankOf([sitting])])
    return {
      sitting: row!,
      items: resultItems(sitting, bank),
      abilities: { review: mayDecideSittings(actor, sitting) && sitting.review === null },
    }
  }),

  /** An officer says something about it. */
  implement(
    endpoints.reviewSitting,
    contract.reviewSitting,
  )(async ({ input: { id, ...said }, actor, outside }) => {
    const [sitting] = await sittingsById([id])
    if (!sitting || sitting.endedAt === null || !mayDecideSittings(actor, sitting)) {
      throw new Refusal(404, 'no-such-sitting')
    }
    const by = { staffId: actor.staffId, now: outside.now() }
    return (await presentSittings([await review(sitting, said, by)]))[0]!
  }),

  /** An official reads how good the questions of an exam are. */
  implement(
    endpoints.readItemStatistics,
    contract.readItemStatistics,
  )(async ({ input: { paperId }, actor }) => {
    const [paper] = await papersById([paperId])
    const scope = bankScopeOf(actor, (await countyOf(actor.organisationId))?.id ?? null)
    if (!paper || !scope || !paper.within.includes(scope.within)) {
      throw new Refusal(404, 'no-such-exam')
    }
    return statisticsOf(await newestOf(paperId, sittingScopeOf(actor), COUNTED))
  }),
]

async function statisticsOf(sittings: readonly StoredSitting[]) {
  const bank = await bankOf(sittings)
  const marked = sittings.map(sitting =>
    markedItems(sitting, bank).map(({ question, chosen, right }) => ({
      questionId: question.id,
      right,
      chosen,
    })),
  )
  const figures = figuresOf(marked)
  const questions = await presentQuestions([...figures.keys()].flatMap(id => bank.get(id) ?? []))
  const shares = sittings.map(({ right, questions }) => right / questions.length)
  const items = questions.map(question => {
    const { chosen, ...rest } = figures.get(question.id)!
    const counted = question.choices.map(({ id, text }) => ({
      ...{ id, text },
      count: chosen.get(id) ?? 0,
    }))
    return { question, ...rest, chosen: question.kind === 'order' ? [] : counted }
  })
  return {
    sittings: sittings.length,
    passed: sittings.filter(({ passed }) => passed).length,
    meanShare: shares.length === 0 ? 0 : shares.reduce((sum, one) => sum + one, 0) / shares.length,
    // The hardest first: those are looked at.
    items: items.toSorted((one, other) => one.difficulty - other.difficulty),
  }
}
