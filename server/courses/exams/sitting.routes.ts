import * as endpoints from '#shared/courses/exams.endpoints'
import { lastMomentOf, standOf } from '#shared/courses/exams.rules'
import * as contract from '#shared/courses/sittings.contract'
import { self } from '../../checkins/self'
import type { Person } from '../../people/people.model'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { subjectsFor } from './bank.actions'
import { examineeOf } from './exams.policy'
import { type StoredPaper, papersFor, questionsIn, standingOf } from './papers.model'
import { bankOf, presentOwnSittings, presentSitting, resultItems } from './presenting'
import { answer, begin, end, ownSitting } from './sitting.actions'
import { ownSittingPage } from './sitting-lists.model'
import { type StoredSitting, sittingsOf } from './sittings.model'

const PAGE = 20

/** What a person sits. */
export const sittingRoutes = [
  /** A person sees which exams there are, and how those went that are over. */
  implement(
    endpoints.readOwnExams,
    contract.readOwnExams,
  )(async ({ input: { after }, actor, outside }) => {
    const person = await self(examineeOf(actor))
    const now = outside.now()
    const [exams, { sittings, next }] = await Promise.all([
      ownExams(person, now),
      ownSittingPage(person.id, after, PAGE),
    ])
    return { exams, sittings: await presentOwnSittings(sittings), next }
  }),

  /** A person begins. Beginning twice is harmless. */
  implement(
    endpoints.beginExam,
    contract.beginExam,
  )(async ({ input, actor, outside }) => {
    const person = await self(examineeOf(actor))
    const now = outside.now()
    const sitting = await begin(input, person, now)
    return presentSitting(sitting, await bankOf([sitting]), now)
  }),

  /** A person goes on, after whatever came in between. */
  implement(
    endpoints.readSitting,
    contract.readSitting,
  )(async ({ input: { id }, actor, outside }) => {
    const sitting = await ownSitting(id, examineeOf(actor))
    return presentSitting(sitting, await bankOf([sitting]), outside.now())
  }),

  /** A person answers a question. Sending it twice is harmless. */
  implement(
    endpoints.saveExamAnswer,
    contract.saveExamAnswer,
  )(async ({ input: { sittingId, ...given }, actor, outside }) => {
    const sitting = await ownSitting(sittingId, examineeOf(actor))
    const now = outside.now()
    const step = await answer(sitting, given, now)
    return { step, remainingMilliseconds: Math.max(0, sitting.endsAt.getTime() - now.getTime()) }
  }),

  /** A person hands in. Handing in twice is harmless. */
  implement(
    endpoints.handInExam,
    contract.handInExam,
  )(async ({ input: { id }, actor, outside }) => {
    const sitting = await ownSitting(id, examineeOf(actor))
    return resultOf(await end(sitting, outside.now()))
  }),

  /** A person reads how it went. */
  implement(
    endpoints.readResult,
    contract.readResult,
  )(async ({ input: { id }, actor, outside }) => {
    const sitting = await ownSitting(id, examineeOf(actor))
    const now = outside.now()
    if (sitting.endedAt === null && sitting.endsAt >= now) {
      throw new Refusal(409, 'sitting-not-over')
    }
    return resultOf(await end(sitting, now))
  }),
]

async function resultOf(sitting: StoredSitting): Promise<contract.Result> {
  const [[shown], bank] = await Promise.all([presentOwnSittings([sitting]), bankOf([sitting])])
  const items = resultItems(sitting, bank).map(({ savedAt: _, ...item }) => item)
  return { sitting: shown!, items }
}

async function ownExams(person: Person, now: Date): Promise<contract.OwnExam[]> {
  const papers = await papersFor(subjectsFor(person))
  const sat = await sittingsOf(
    person.id,
    papers.map(({ id }) => id),
  )
  const shown = papers.map(paper =>
    ownExam(
      paper,
      sat.filter(({ paperId }) => paperId === paper.id),
      now,
    ),
  )
  // What is over and was never sat is nobody's concern any more.
  return shown.filter(({ state }) => state !== 'over')
}

function ownExam(paper: StoredPaper, sat: readonly StoredSitting[], now: Date): contract.OwnExam {
  // The clock ends a sitting, whether or not anybody has noted it yet.
  const asOfNow = sat.map(one => ({
    ...one,
    endedAt: one.endedAt ?? (one.endsAt < now ? one.endsAt : null),
    retake: one.review?.retake ?? false,
  }))
  const { state, opensAt, triesLeft } = standOf(standingOf(paper), asOfNow, now)
  return {
    paperId: paper.id,
    title: paper.title,
    questions: questionsIn(paper),
    minutes: paper.minutes,
    passPercent: paper.passPercent,
    state,
    opensAt: opensAt?.toISOString() ?? null,
    until: lastMomentOf(paper)?.toISOString() ?? null,
    triesLeft,
    identity: paper.identity,
    sittingId: state === 'running' ? (asOfNow.at(-1)?.id ?? null) : null,
  }
}
