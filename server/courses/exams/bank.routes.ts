import * as contract from '#shared/courses/exams.contract'
import * as endpoints from '#shared/courses/exams.endpoints'
import type { Actor } from '#shared/endpoint'
import { countyOf } from '../../organisation/organisation.model'
import { keptPerson } from '../../people/people.actions'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { type ExamTarget, addToBank, endExam, retireFromBank, setExam } from './bank.actions'
import {
  bankScopeOf,
  examAbilitiesOf,
  mayDecideSittings,
  mayExamineMany,
  mayKeepBank,
} from './exams.policy'
import { paperPage, papersById } from './papers.model'
import { presentPapers, presentQuestions } from './presenting'
import { bankCounts, bankPage, questionsById } from './questions.model'

const PAGE = 50

type Officer = Extract<Actor, { role: 'officer' }>
type Reader = Extract<Actor, { role: 'officer' | 'procurator' }>

const countyIdOf = async ({ organisationId }: Reader) =>
  (await countyOf(organisationId))?.id ?? null

/** The questions that exams draw, and the exams. */
export const examBankRoutes = [
  /** An official reads the bank. */
  implement(
    endpoints.listBank,
    contract.listBank,
  )(async ({ input: { search, field, kind, list, after }, actor }) => {
    const scope = bankScopeOf(actor, await countyIdOf(actor))
    const [{ questions, next }, counts] = await Promise.all([
      bankPage({ scope, isRetired: list === 'retired', search, field, kind }, after, PAGE),
      bankCounts(scope),
    ])
    return {
      questions: await presentQuestions(questions),
      next,
      counts,
      abilities: { change: examAbilitiesOf(actor).change },
    }
  }),

  /** An officer adds a question. */
  implement(
    endpoints.addBankQuestion,
    contract.addBankQuestion,
  )(async ({ input, actor, outside }) => {
    const county = await countyOf(actor.organisationId)
    if (!county || !mayKeepBank(actor, county.id, county.id)) throw new Refusal(403, 'wrong-role')
    const by = { staffId: actor.staffId, now: outside.now() }
    return (await presentQuestions([await addToBank(input, county, by)]))[0]!
  }),

  /** An officer takes one out. */
  implement(
    endpoints.retireBankQuestion,
    contract.retireBankQuestion,
  )(async ({ input: { id, reason }, actor, outside }) => {
    const [question] = await questionsById([id])
    if (!question || !mayKeepBank(actor, question.countyId, await countyIdOf(actor))) {
      throw new Refusal(404, 'no-such-question')
    }
    const by = { staffId: actor.staffId, now: outside.now() }
    return (await presentQuestions([await retireFromBank(id, reason, by)]))[0]!
  }),

  /** An official reads which exams there are. */
  implement(
    endpoints.listPapers,
    contract.listPapers,
  )(async ({ input: { list, search, after }, actor }) => {
    const isOffice = actor.role === 'officer' && actor.level === 'office'
    const asked = {
      scope: bankScopeOf(actor, await countyIdOf(actor)),
      ownOffice: isOffice ? actor.organisationId : null,
      isEnded: list === 'ended',
      search,
    }
    const { papers, next } = await paperPage(asked, after, PAGE)
    const { change, forMany } = examAbilitiesOf(actor)
    return { papers: await presentPapers(papers), next, abilities: { change, forMany } }
  }),

  /** An officer sets an exam. */
  implement(
    endpoints.setPaper,
    contract.setPaper,
  )(async ({ input, actor, outside }) => {
    const by = { staffId: actor.staffId, now: outside.now() }
    return (await presentPapers([await setExam(input, await targetOf(input.for, actor), by)]))[0]!
  }),

  /** An officer ends one. */
  implement(
    endpoints.endPaper,
    contract.endPaper,
  )(async ({ input: { id, reason }, actor, outside }) => {
    const [paper] = await papersById([id])
    const isMany = paper?.personId === null
    const known =
      paper &&
      (isMany ? paper.countyId === (await countyIdOf(actor)) : mayDecideSittings(actor, paper))
    if (!paper || !known) throw new Refusal(404, 'no-such-exam')
    if (isMany && !mayExamineMany(actor)) throw new Refusal(403, 'wrong-role')
    const by = { staffId: actor.staffId, now: outside.now() }
    return (await presentPapers([await endExam(paper, reason, by)]))[0]!
  }),
]

/** Whom an officer may examine. @throws {Refusal} 404 or 403 otherwise. */
async function targetOf(asked: contract.ExamFor, actor: Officer): Promise<ExamTarget> {
  if (asked.kind === 'person') {
    return { kind: 'person', person: await keptPerson(asked.personId, actor) }
  }
  const county = await countyOf(actor.organisationId)
  if (!mayExamineMany(actor) || county === null) throw new Refusal(403, 'wrong-role')
  return { ...asked, county }
}
