import { randomUUID } from 'node:crypto'
import { listOffers } from '#shared/jobs/browsing.endpoints'
import { listPostings } from '#shared/jobs/postings.endpoints'
import { dayInChina, daysAfter } from '#shared/time/days'
import { newEmployer } from '../../server/jobs/employer-steps'
import { newPosting } from '../../server/jobs/new-postings'
import { type StoredPosting, addPostings } from '../../server/jobs/postings.model'
import { inTransaction } from '../../server/platform/database'
import { dice } from '../../server/scripts/demo/random'
import { STAFF_MEMBERS } from '../../server/scripts/demo/staff'
import { OFFICES, ORGANISATIONS } from '../../server/scripts/demo/tree'
import { employerDraft, workDraft } from '../server/jobs/offers'
import { headersFor, listFrom, timesOfSides } from './asking'
import type { Installation } from './installation'
import type { Effort, Measured } from './measure'
import { type Row, collection, emptied } from './rows'

const POSTINGS = 5000
const EMPLOYERS = 40
const ASKED_A_TURN = 100
const AIM_MILLISECONDS = 150
const AIM_TIMES = 3
const OFFICER_PAGE = 50
const PERSON_PAGE = 20
const GROUP = 500

const fate = dice(11)
const TITLES = ['包装员', '搬运工', '厨师', '保洁员', '电焊工', '司机', '服务员', '采摘工', '保安']

/** Nine of ten are open, a tenth waits with a flag. */
function invented(number: number, now: Date, vault: Installation['keys']['vault']): StoredPosting {
  const { county } = ORGANISATIONS
  const by = { county, staffId: STAFF_MEMBERS.county.id, now }
  const { employer } = newEmployer(`bench-${number % EMPLOYERS}`, employerDraft(), by, vault)
  const flagged = number % 10 === 0
  const content = workDraft(employer.id, {
    title: `${fate.pick(TITLES)}${number}`,
    kind: fate.pick(['full-time', 'seasonal', 'casual'] as const),
    place: { townshipId: fate.pick(OFFICES).id, text: '虚构路', point: null },
    deadline: daysAfter(dayInChina(now), 1 + fate.below(60)),
    description: flagged ? '入职交押金' : '新手有人带',
  })
  const at = new Date(now.getTime() - fate.below(40 * 24 * 3600) * 1000)
  const draft = newPosting(
    randomUUID(),
    content,
    { employer: { ...employer, state: 'verified' }, staffId: by.staffId, now: at },
    { vault },
  )
  if (flagged) return draft
  return { ...draft, state: 'open', openedAt: at, shownUntil: content.deadline, steps: 2 }
}

async function fill({ vault }: Installation['keys']): Promise<void> {
  await emptied('job_postings')
  const now = new Date()
  const postings = Array.from({ length: POSTINGS }, (_, number) => invented(number, now, vault))
  for (let at = 0; at < POSTINGS; at += GROUP) {
    await inTransaction(session => addPostings(postings.slice(at, at + GROUP), session))
  }
}

/** What an officer asks: the same of the server and of the database alone. */
interface Question {
  state?: string
  flags?: 'undecided'
  townshipId?: string
  search?: string
}
const QUESTIONS: readonly Question[] = [
  {},
  { state: 'open', townshipId: OFFICES[0]!.id },
  { flags: 'undecided' },
  { search: '厨师' },
]

const matchOf = ({ state, flags, townshipId, search }: Question) => ({
  within: ORGANISATIONS.county.id,
  ...(flags && { undecided: true, state: 'draft' }),
  ...(state && { state }),
  ...(townshipId && { 'place.townshipId': townshipId }),
  ...(search && { $or: [{ title: { $regex: search } }, { employerName: { $regex: search } }] }),
})

/** A page of the officers' list as the index gives it, with how many there are and how many wait. */
async function bareList(question: Question): Promise<Row[]> {
  const postings = collection('job_postings')
  const match = matchOf(question)
  const [rows] = await Promise.all([
    postings
      .find(match)
      .sort({ changedAt: -1, _id: -1 })
      .limit(OFFICER_PAGE + 1)
      .toArray(),
    postings.countDocuments(match),
    postings.countDocuments({
      ...{ within: ORGANISATIONS.county.id, undecided: true, state: 'draft' },
    }),
  ])
  return rows
}

/** The newest that a person may see, as the index gives it, and how many there are. */
async function bareOffers(): Promise<Row[]> {
  const postings = collection('job_postings')
  const match = {
    ...{ countyId: ORGANISATIONS.county.id, state: 'open', undecided: false },
    shownUntil: { $gte: dayInChina(new Date()) },
  }
  const [rows] = await Promise.all([
    postings
      .find(match)
      .sort({ openedAt: -1, _id: -1 })
      .limit(PERSON_PAGE + 1)
      .toArray(),
    postings.countDocuments(match),
  ])
  return rows
}

interface Listed {
  postings?: { id: string }[]
}

/**
 * P11: how long an officer and a person wait for a page of five thousand postings, narrowed or not,
 * beside the same query asked of the database alone.
 */
export async function postingLists(
  installation: Installation,
  { rounds }: Effort,
): Promise<Measured> {
  await fill(installation.keys)
  const { address } = await installation.start()
  const { officer: official, person: own } = await headersFor(installation.keys, address)
  const urlOf = ({ path }: { path: string }) => `${address}/api${path}`
  const officer = (question: Question) => listFrom<Listed>(urlOf(listPostings), official, question)
  const person = () => listFrom<Listed>(urlOf(listOffers), own, {})

  const differs = await disagreements(officer)
  const { p95, timesBare: times } = await timesOfSides(rounds, ASKED_A_TURN, {
    officer: number => officer(QUESTIONS[number % QUESTIONS.length]!),
    bareList: number => bareList(QUESTIONS[number % QUESTIONS.length]!),
    person: person,
    bareOffers: bareOffers,
  })
  const slowest = Math.max(p95('officer'), p95('person'))
  const most = Math.max(times('officer', 'bareList'), times('person', 'bareOffers'))
  return {
    what: `a page of ${POSTINGS} postings: p95, milliseconds`,
    value: differs === 0 ? slowest : null,
    aim: `≤ ${AIM_MILLISECONDS} ms and ≤ ${AIM_TIMES}× the bare indexed query`,
    reached: differs === 0 && slowest <= AIM_MILLISECONDS && most <= AIM_TIMES,
    arms: {
      officerP95: p95('officer'),
      officerBareP95: p95('bareList'),
      officerTimesBare: times('officer', 'bareList'),
      personP95: p95('person'),
      personBareP95: p95('bareOffers'),
      personTimesBare: times('person', 'bareOffers'),
      answersThatDiffer: differs,
    },
    limit: 'one question at a time: the path from the socket to the database and back',
  }
}

/** How many answers do not name the same postings as the query alone. */
async function disagreements(officer: (question: Question) => Promise<Listed>): Promise<number> {
  let differ = 0
  for (const question of QUESTIONS) {
    const [listed, rows] = [await officer(question), await bareList(question)]
    const ours = (listed.postings ?? []).map(({ id }) => id).join()
    differ += Number(
      ours !==
        rows
          .slice(0, OFFICER_PAGE)
          .map(({ _id }) => String(_id))
          .join(),
    )
  }
  return differ
}
