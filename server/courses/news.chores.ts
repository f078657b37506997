import { parameters } from '#shared/law/parameters'
import { dayInChina } from '#shared/time/days'
import { type Once, addMessagesOnce, toldAfter } from '../messages/messages.model'
import { addPrompts } from '../messages/prompts.model'
import { membersAfter } from '../people/members.model'
import { personById } from '../people/people.model'
import type { Chore } from '../platform/chores'
import { type ClientSession, inTransaction } from '../platform/database'
import { subjectsOf } from './assignments.actions'
import { type StoredAssignment, assignmentById, assignmentsHolding } from './assignments.model'
import { subjectsFor } from './exams/bank.actions'
import { papersById, papersFor } from './exams/papers.model'
import { type Matter, TOLD_AS, aboutOf, examMatter, lessonsMatter } from './news-matter'
import { type StudyNewsDue, newsDue, newsWith, noteTold } from './news.model'

/** How many matters are begun in one round. */
const MATTERS = 50

/** How many people are told in one transaction. */
const GROUP = 200

const MINUTE = 60_000

/**
 * Tells people what they were given to study or may sit, and when that is called off; each of each
 * thing once, however often and by however many processes this is run.
 */
export async function tellStudyNews(now: Date): Promise<void> {
  for (const news of await newsDue(now, MATTERS)) {
    while (await inTransaction(session => tellGroup(news, now, session))) {
      // The next people, in a transaction of their own.
    }
  }
}

/** Tells the next people. @returns whether there are more. */
async function tellGroup(
  named: Pick<StudyNewsDue, 'kind' | 'aboutId'>,
  now: Date,
  session: ClientSession,
): Promise<boolean> {
  const news = await newsWith(named, session)
  if (!news || news.dueAt > now) return false
  const { letters, from, after } = await groupOf(news, now, session)
  await addMessagesOnce(letters, now, session)
  await noteTold(news, after, session)
  const prompts = letters.flatMap(({ personId, about, content: { kind } }) =>
    kind === 'study-assigned' || kind === 'exam-set'
      ? [{ topic: 'study' as const, about, personId, at: now, from: from(about) }]
      : [],
  )
  await addPrompts(prompts, session)
  return after !== null
}

/** Some of those who are to be told. */
interface Group {
  letters: Once[]
  /** Before which moment WeChat tells nothing of it. */
  from(about: string): Date
  /** Whom it came to; null: these are the last. */
  after: string | null
}

const NOBODY: Group = { letters: [], from: () => new Date(0), after: null }

async function groupOf(news: StudyNewsDue, now: Date, session: ClientSession): Promise<Group> {
  if (news.kind === 'person') return allOfOne(news.aboutId, now, session)
  const matter = await matterOf(news, now, session)
  if (!matter) return NOBODY
  if (matter.isEnded) return calledOff(matter, news.after, session)
  if (!matter.isNow) return NOBODY
  const people = await peopleOf(matter, news.after, session)
  return {
    letters: people.flatMap(person => letterTo(person, matter)),
    from: () => matter.promptFrom,
    after: matter.personId === null && people.length === GROUP ? people.at(-1)!.id : null,
  }
}

async function matterOf({ kind, aboutId }: StudyNewsDue, now: Date, session: ClientSession) {
  if (kind === 'exam') {
    const [paper] = await papersById([aboutId], session)
    return paper ? examMatter(paper, now) : null
  }
  const assignment = await assignmentById(aboutId, session)
  return assignment && assignedMatter(assignment, now)
}

const assignedMatter = (assignment: StoredAssignment, now: Date): Promise<Matter> => {
  const takeBack = parameters.assignmentTakeBackMinutes.value * MINUTE
  return lessonsMatter(assignment, new Date(assignment.assignedAt.getTime() + takeBack), now)
}

async function peopleOf(
  { personId, countyId, category }: Matter,
  after: string,
  session: ClientSession,
) {
  if (personId === null) return membersAfter({ countyId, category }, after, GROUP, session)
  const person = await personById(personId, session)
  return person ? [person] : []
}

function letterTo(person: Parameters<Matter['letterFor']>[0], matter: Matter): Once[] {
  const content = matter.letterFor(person)
  return content ? [{ personId: person.id, about: aboutOf(matter), content }] : []
}

/** Whoever was told that he has to is told that he need not. */
async function calledOff(matter: Matter, after: string, session: ClientSession): Promise<Group> {
  const about = aboutOf(matter)
  const told = await toldAfter({ kind: TOLD_AS[matter.kind], about }, after, GROUP, session)
  return {
    ...NOBODY,
    letters: told.map(personId => ({ personId, about, content: matter.calledOff })),
    after: told.length === GROUP ? told.at(-1)! : null,
  }
}

/** Everything that holds for one person. */
async function allOfOne(personId: string, now: Date, session: ClientSession): Promise<Group> {
  const person = await personById(personId, session)
  if (!person) return NOBODY
  const [assignments, papers] = await Promise.all([
    assignmentsHolding(subjectsOf(person), dayInChina(now)),
    papersFor(subjectsFor(person)),
  ])
  const matters = [
    ...(await Promise.all(assignments.map(one => assignedMatter(one, now)))),
    ...papers.map(paper => examMatter(paper, now)),
  ].filter(({ isNow, isEnded }) => isNow && !isEnded)
  const starts = new Map(matters.map(matter => [aboutOf(matter), matter.promptFrom]))
  return {
    letters: matters.flatMap(matter => letterTo(person, matter)),
    from: about => starts.get(about) ?? now,
    after: null,
  }
}

/** What study needs told by itself. */
export const studyNewsChore: Chore = {
  name: 'study.tell',
  everyMilliseconds: 5000,
  run: tellStudyNews,
}
