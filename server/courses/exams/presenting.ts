import type { BankQuestion, Paper } from '#shared/courses/exams.contract'
import type { Question } from '#shared/courses/lessons.contract'
import type { SittingRow } from '#shared/courses/results.contract'
import type { OwnSitting, ResultItem, Sitting } from '#shared/courses/sittings.contract'
import { staffNamed } from '../../account/staff.model'
import { requestsById } from '../../faces/requests.model'
import { organisationNames } from '../../organisation/organisation.model'
import { namesOf } from '../../people/people.model'
import { type Marked, markedItems } from './marking'
import { type StoredPaper, questionsIn } from './papers.model'
import { type StoredQuestion, questionsById } from './questions.model'
import { type StoredSitting, nameOf } from './sittings.model'

/** How a choice is called within a sitting, by its place: the bank's own names may tell the order. */
const letterOf = (place: number): string => String.fromCharCode(97 + place)

/** A choice as the bank names it, by what a phone calls it; undefined when there is no such choice. */
export const bankChoiceOf = (choices: readonly string[], letter: string): string | undefined =>
  choices.find((_, place) => letterOf(place) === letter)

const lettersOf = (choices: readonly string[], chosen: readonly string[]) =>
  chosen.map(id => letterOf(choices.indexOf(id)))

/** Questions of the bank, by id. */
export async function bankOf(sittings: readonly StoredSitting[]) {
  const ids = sittings.flatMap(({ questions }) => questions.map(({ bankId }) => bankId))
  return new Map((await questionsById(ids)).map(question => [question.id, question]))
}

/** A question as one person has it before the end. */
function shownQuestion(
  name: string,
  { kind, text, choices }: StoredQuestion,
  order: readonly string[],
): Question {
  const texts = new Map(choices.map(choice => [choice.id, choice.text]))
  const shown = order.map((id, place) => ({ id: letterOf(place), text: texts.get(id) ?? '' }))
  return { id: name, kind, text, choices: shown }
}

/** A sitting as the person has it before the end. */
export function presentSitting(
  sitting: StoredSitting,
  bank: ReadonlyMap<string, StoredQuestion>,
  now: Date,
): Sitting {
  const { id, title, startedAt, endsAt, endedAt, questions, answers, identityRequestId } = sitting
  const remaining = endedAt === null ? endsAt.getTime() - now.getTime() : 0
  return {
    id,
    title,
    startedAt: startedAt.toISOString(),
    endsAt: endsAt.toISOString(),
    remainingMilliseconds: Math.max(0, remaining),
    questions: questions.map(({ bankId, choices }, place) =>
      shownQuestion(nameOf(place), bank.get(bankId)!, choices),
    ),
    answers: questions.flatMap(({ choices }, place) => {
      const answer = answers[nameOf(place)]
      if (!answer) return []
      const { chosen, step } = answer
      return [{ questionId: nameOf(place), chosen: lettersOf(choices, chosen), step }]
    }),
    identityRequestId,
  }
}

/** In the order of the alphabet, unless the order is what was asked. */
const toldOf = (kind: StoredQuestion['kind'], letters: readonly string[]) =>
  kind === 'order' ? [...letters] : letters.toSorted()

const resultItem = ({ name, question, choices, chosen, right }: Marked): ResultItem => ({
  question: shownQuestion(name, question, choices),
  chosen: toldOf(question.kind, lettersOf(choices, chosen)),
  key: toldOf(question.kind, lettersOf(choices, question.key)),
  right,
  explanation: question.explanation,
  cite: question.cite,
})

/** Each question after the end: what was answered, what is right and why. */
export const resultItems = (
  sitting: StoredSitting,
  bank: ReadonlyMap<string, StoredQuestion>,
): (ResultItem & { savedAt: string | null })[] =>
  markedItems(sitting, bank).map(item => ({
    ...resultItem(item),
    savedAt: item.savedAt?.toISOString() ?? null,
  }))

async function identities(sittings: readonly StoredSitting[]) {
  const ids = sittings.flatMap(({ identityRequestId }) => identityRequestId ?? [])
  return new Map((await requestsById(ids)).map(({ id, state }) => [id, state]))
}

const outcomeOf = (sitting: StoredSitting, states: Awaited<ReturnType<typeof identities>>) => ({
  id: sitting.id,
  title: sitting.title,
  number: sitting.number,
  startedAt: sitting.startedAt.toISOString(),
  endedAt: (sitting.endedAt ?? sitting.endsAt).toISOString(),
  end: sitting.end ?? ('time-over' as const),
  right: sitting.right,
  of: sitting.questions.length,
  passPercent: sitting.passPercent,
  passed: sitting.passed,
  identity: states.get(sitting.identityRequestId ?? '') ?? null,
})

/** Sittings as their person reads them. */
export async function presentOwnSittings(
  sittings: readonly StoredSitting[],
): Promise<OwnSitting[]> {
  const states = await identities(sittings)
  return sittings.map(sitting => ({
    ...outcomeOf(sitting, states),
    comment: sitting.review?.comment ?? null,
    retake: sitting.review?.retake ?? false,
    identityRequestId: sitting.identityRequestId,
  }))
}

/** Sittings for a list of officials. */
export async function presentSittings(sittings: readonly StoredSitting[]): Promise<SittingRow[]> {
  const [states, people, offices, staff] = await Promise.all([
    identities(sittings),
    namesOf(sittings.map(({ personId }) => personId)),
    organisationNames(sittings.map(({ officeId }) => officeId)),
    staffNamed(sittings.flatMap(({ review }) => review?.staffId ?? [])),
  ])
  return sittings.map(sitting => ({
    ...outcomeOf(sitting, states),
    paperId: sitting.paperId,
    personId: sitting.personId,
    personName: people.get(sitting.personId) ?? '',
    officeName: offices.get(sitting.officeId) ?? '',
    review: sitting.review && {
      comment: sitting.review.comment,
      retake: sitting.review.retake,
      byName: staff.get(sitting.review.staffId)?.name ?? '',
      at: sitting.review.at.toISOString(),
    },
  }))
}

/** Questions of the bank for officials. */
export async function presentQuestions(
  questions: readonly StoredQuestion[],
): Promise<BankQuestion[]> {
  const staff = await staffNamed(questions.map(({ addedBy }) => addedBy))
  return questions.map(
    ({ id, field, kind, text, choices, key, explanation, cite, addedBy, addedAt, retired }) => ({
      ...{ id, field, kind, text, choices, key, explanation, cite },
      byName: staff.get(addedBy)?.name ?? '',
      addedAt: addedAt.toISOString(),
      retiredAt: retired?.at.toISOString() ?? null,
    }),
  )
}

/** Exams for officials. */
export async function presentPapers(papers: readonly StoredPaper[]): Promise<Paper[]> {
  const [people, staff] = await Promise.all([
    namesOf(papers.flatMap(({ personId }) => personId ?? [])),
    staffNamed(papers.map(({ setBy }) => setBy)),
  ])
  return papers.map(paper => ({
    id: paper.id,
    title: paper.title,
    for: forOf(paper),
    forName: people.get(paper.personId ?? '') ?? '',
    draws: paper.draws,
    questions: questionsIn(paper),
    minutes: paper.minutes,
    passPercent: paper.passPercent,
    tries: paper.tries,
    hoursBetween: paper.hoursBetween,
    identity: paper.identity,
    firstDay: paper.firstDay,
    lastDay: paper.lastDay,
    byName: staff.get(paper.setBy)?.name ?? '',
    reason: paper.reason,
    setAt: paper.setAt.toISOString(),
    endedAt: paper.ended?.at.toISOString() ?? null,
  }))
}

function forOf({ personId, category }: StoredPaper): Paper['for'] {
  if (personId !== null) return { kind: 'person', personId }
  return category === null ? { kind: 'everybody' } : { kind: 'category', category }
}
