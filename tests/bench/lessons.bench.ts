import { randomUUID } from 'node:crypto'
import type { Endpoint } from '#shared/endpoint'
import type { LegalField, LessonContent } from '#shared/courses/lessons.contract'
import { listOwnLessons } from '#shared/courses/catalogue.endpoints'
import { listLessons } from '#shared/courses/lessons.endpoints'
import { beginLesson, storeVersion } from '../../server/courses/lessons.actions'
import { gramsOf } from '../../server/courses/lesson-search'
import { dice } from '../../server/scripts/demo/random'
import { STAFF_MEMBERS } from '../../server/scripts/demo/staff'
import { ORGANISATIONS } from '../../server/scripts/demo/tree'
import { headersFor, listFrom, timesOfSides, tookOnServer } from './asking'
import type { Installation } from './installation'
import { type Effort, type Measured, percentile, rounded } from './measure'
import { type Row, collection, emptied } from './rows'

const LESSONS = 300
const ASKED_A_TURN = 200
const AIM_MILLISECONDS = 150
const AIM_TIMES = 3
const OFFICER_PAGE = 30
const PERSON_PAGE = 20

const fate = dice(10)
const FIELDS: readonly LegalField[] = ['correction', 'traffic', 'labour', 'family', 'privacy']
const WORDS = [...'请假报到劳动合同酒驾家庭权利义务学习邻里个人信息诈骗求助电话']

const text = (characters: number) =>
  Array.from({ length: characters }, () => fate.pick(WORDS)).join('')

const invented = (number: number): LessonContent => ({
  title: `${text(8)}${number}`,
  ...{ summary: text(40), stages: ['regular'], field: FIELDS[number % FIELDS.length]! },
  ...{ audience: 'everyone', citations: [], passShare: 0.6 },
  blocks: Array.from({ length: 12 }, (_, at) => ({
    ...{ id: `b${at}`, kind: 'paragraph' as const },
    runs: [{ text: text(90), bold: false, citationId: null }],
  })),
  questions: Array.from({ length: 6 }, (_, at) => ({
    ...{ id: `q${at}`, kind: 'true-false' as const, text: text(20), key: ['a'] },
    choices: [
      { id: 'a', text: '对' },
      { id: 'b', text: '不对' },
    ],
    ...{ explanation: text(60), citationId: null },
  })),
})

async function fill(): Promise<void> {
  await emptied('lessons', 'lesson_versions')
  const by = { staffId: STAFF_MEMBERS.county.id, now: new Date() }
  for (let number = 0; number < LESSONS; number += 1) {
    const content = invented(number)
    const lesson = await beginLesson(randomUUID(), content, ORGANISATIONS.county, by)
    await storeVersion(lesson, content, by.now, by)
  }
}

interface Listed {
  lessons: object[]
}

/** What is asked: the same of the server and of the database alone. */
interface Question {
  search?: string
  field?: LegalField
}
const QUESTIONS: readonly Question[] = [
  {},
  { field: 'traffic' },
  { search: '请假' },
  { search: '劳动合', field: 'labour' },
]

const matchOf = ({ search, field }: Question) => ({
  ...(field && { field }),
  ...(search && { grams: { $all: gramsOf(search).filter(gram => gram.length > 1) } }),
})

/** The page of the officer's list as the index gives it, with how many there are. */
async function bareList(question: Question): Promise<Row[]> {
  const lessons = collection('lessons')
  const match = { within: ORGANISATIONS.county.id, ...matchOf(question) }
  const [rows] = await Promise.all([
    lessons
      .find(match, { projection: { draft: 0, grams: 0 } })
      .sort({ changedAt: -1, _id: -1 })
      .limit(OFFICER_PAGE + 1)
      .toArray(),
    lessons.countDocuments(match),
  ])
  return rows
}

/** The page of a person's catalogue as the index gives it. */
const bareCatalogue = (question: Question): Promise<Row[]> =>
  collection('lesson_versions')
    .find(
      { countyId: ORGANISATIONS.county.id, ...matchOf(question) },
      { projection: { content: 0, grams: 0 } },
    )
    .sort({ title: 1, _id: 1 })
    .limit(PERSON_PAGE + 1)
    .toArray()

/**
 * P10: how long an officer and a person wait for a page of three hundred lessons, narrowed or not,
 * beside the same query asked of the database alone. Told twice: as the asker waits, with the way over
 * HTTP, and as the server took, which is what the query alone can be compared with.
 */
export async function lessonLists(
  installation: Installation,
  { rounds }: Effort,
): Promise<Measured> {
  await fill()
  const server = await installation.start()
  const { address } = server
  const { officer: official, person: own } = await headersFor(installation.keys, address)
  const urlOf = ({ path }: { path: string }) => `${address}/api${path}`
  const officer = (question: Question) => listFrom<Listed>(urlOf(listLessons), official, question)
  const person = (question: Question) =>
    listFrom<Listed>(urlOf(listOwnLessons), own, { list: 'free', ...question })

  const differs = await disagreements(officer, person)
  const { p95, timesBare: times } = await timesOfSides(rounds, ASKED_A_TURN, {
    officer: number => officer(QUESTIONS[number % QUESTIONS.length]!),
    bareList: number => bareList(QUESTIONS[number % QUESTIONS.length]!),
    person: number => person(QUESTIONS[number % QUESTIONS.length]!),
    bareCatalogue: number => bareCatalogue(QUESTIONS[number % QUESTIONS.length]!),
  })
  const onServer = (list: Endpoint) =>
    percentile(tookOnServer(server, list, rounds * ASKED_A_TURN), 0.95)
  const [officerOnServer, personOnServer] = [onServer(listLessons), onServer(listOwnLessons)]
  const slowest = Math.max(p95('officer'), p95('person'))
  const most = Math.max(officerOnServer / p95('bareList'), personOnServer / p95('bareCatalogue'))
  return {
    what: `a page of ${LESSONS} lessons: p95, milliseconds`,
    value: differs === 0 ? slowest : null,
    aim: `≤ ${AIM_MILLISECONDS} ms and, on the server, ≤ ${AIM_TIMES}× the bare indexed query`,
    reached: differs === 0 && slowest <= AIM_MILLISECONDS && most <= AIM_TIMES,
    arms: {
      officerP95: p95('officer'),
      officerBareP95: p95('bareList'),
      officerTimesBare: times('officer', 'bareList'),
      officerTimesBareOnServer: rounded(officerOnServer / p95('bareList')),
      personP95: p95('person'),
      personBareP95: p95('bareCatalogue'),
      personTimesBare: times('person', 'bareCatalogue'),
      personTimesBareOnServer: rounded(personOnServer / p95('bareCatalogue')),
      answersThatDiffer: differs,
    },
    limit: 'one question at a time: the path from the socket to the database and back',
  }
}

/** How many answers do not name the same lessons as the query alone. */
async function disagreements(
  officer: (question: Question) => Promise<Listed>,
  person: (question: Question) => Promise<Listed>,
): Promise<number> {
  let differ = 0
  const ids = (rows: readonly object[], name: string) =>
    rows.map(row => String((row as Record<string, unknown>)[name])).join()
  for (const question of QUESTIONS) {
    const [listed, list] = [await officer(question), await bareList(question)]
    const [found, catalogue] = [await person(question), await bareCatalogue(question)]
    differ += Number(ids(listed.lessons, 'id') !== ids(list.slice(0, OFFICER_PAGE), '_id'))
    differ += Number(ids(found.lessons, 'id') !== ids(catalogue.slice(0, PERSON_PAGE), 'lessonId'))
  }
  return differ
}
