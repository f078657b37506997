import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import type { Block, LessonContent } from '#shared/courses/lessons.contract'
import type { StudyCount } from '#shared/courses/study.contract'
import { beatStudy, openStudy } from '#shared/courses/study.endpoints'
import { beginLesson, storeVersion } from '../../../../server/courses/lessons.actions'
import { ensureMedium } from '../../../../server/courses/lesson-media.model'
import { organisationById } from '../../../../server/organisation/organisation.model'
import type { Answer, Caller, World } from '../../../helpers/world'

const COUNTY = '532527'
const BY = 'test-staff'

export const paragraph = (letters: number, id = `p${letters}`): Block => ({
  ...{ id, kind: 'paragraph' },
  runs: [{ text: '字'.repeat(letters), bold: false, citationId: null }],
})
export const film = (mediaId: string): Block => ({
  ...{ id: 'film', kind: 'video', mediaId, captions: '说的话' },
})

const question = (number: number) => ({
  id: `q${number}`,
  kind: 'single' as const,
  text: `第 ${number} 题`,
  choices: [
    { id: 'right', text: '对的' },
    { id: 'wrong', text: '错的' },
  ],
  key: ['right'],
  explanation: '因为是这样。',
  citationId: null,
})

/** Two minutes to read and two questions, unless a test says otherwise. */
export const content = (changes: Partial<LessonContent> = {}): LessonContent => ({
  title: '请假的规定',
  summary: '离开居住的县要先批准。',
  stages: ['regular'],
  field: 'correction',
  audience: 'everyone',
  blocks: [paragraph(200), { id: 'h', kind: 'heading', text: '第二节' }, paragraph(197)],
  citations: [],
  questions: [question(1), question(2)],
  passShare: 1,
  ...changes,
})

/** Publishes a lesson in the county of the demo. @returns its id. */
export async function lesson(
  world: World,
  changes: Partial<LessonContent> = {},
  id: string = randomUUID(),
): Promise<string> {
  const county = (await organisationById(COUNTY))!
  const by = { staffId: BY, now: world.outside.now() }
  const begun = await beginLesson(id, content(changes), county, by)
  await storeVersion(begun, content(changes), by.now, by)
  return id
}

/** Puts a film of so many seconds into the county's media. @returns its id. */
export async function medium(world: World, seconds: number): Promise<string> {
  const county = (await organisationById(COUNTY))!
  const id = `film-${randomUUID()}`
  await ensureMedium({
    ...{ id, countyId: county.id, within: county.within, name: 'film.mp4', grams: [] },
    ...{ kind: 'video', type: 'video/mp4', bytes: 1000, parts: 1, digest: 'd', keptDigest: 'd' },
    ...{ seconds, width: 640, height: 360, addedBy: BY, addedAt: world.outside.now() },
  })
  return id
}

/** What of a sign of life a test says. */
export interface Said {
  part?: number
  at?: number
  active?: boolean
  visible?: boolean
  speed?: number
  sequence?: number
  nonce?: string
}

/** A phone on which somebody studies. */
export interface Student {
  sessionId: string
  sequence: number
  nonce: string
  parts: { kind: string; seconds: number }[]
  count: StudyCount
  opened: Answer['body']
  /** The server's clock moves, and the phone says that it lives. */
  beat(seconds: number, said?: Said): Promise<Answer>
  /** Many beats of ten seconds. */
  study(seconds: number, said?: Said): Promise<StudyCount>
}

/** Moves the clock of a world. */
export const later = (world: World, seconds: number): void =>
  world.setTime(new Date(world.outside.now().getTime() + seconds * 1000).toISOString())

/** Opens a lesson on a phone. */
export async function opens(world: World, phone: Caller, lessonId: string): Promise<Student> {
  const { status, body } = await phone.ask(openStudy, { lessonId })
  if (status !== 200) throw new Error(JSON.stringify(body))
  const student: Student = {
    ...{ sessionId: body.sessionId, sequence: body.sequence, nonce: body.nonce },
    ...{ parts: body.parts, count: body.count, opened: body },
    async beat(seconds, { sequence = student.sequence, nonce = student.nonce, ...said } = {}) {
      later(world, seconds)
      const claim = { part: 0, at: 0, active: true, visible: true, speed: 1, ...said }
      const answer = await phone.ask(beatStudy, {
        ...{ sessionId: student.sessionId, sequence, nonce },
        ...claim,
      })
      if (answer.status === 200) {
        const { sequence: next, nonce: name, count } = answer.body
        Object.assign(student, { sequence: next, nonce: name, count })
      }
      return answer
    },
    async study(seconds, said) {
      for (let left = seconds; left > 0; left -= 10) {
        const { status, body } = await student.beat(Math.min(10, left), said)
        if (status !== 200) throw new Error(JSON.stringify(body))
      }
      return student.count
    },
  }
  return student
}

export const refusal = ({ status, body }: Answer) => [status, body.code]

/** A sum of what counts of a lesson. Seconds. */
export const covered = ({ covered: parts }: StudyCount) => parts.reduce((sum, one) => sum + one, 0)

/** Changes a row behind the server's back. */
export const change = (collection: string, id: string, set: object) =>
  mongoose.connection.db!.collection(collection).updateOne({ _id: id as never }, { $set: set })

/** Nobody has studied anything. */
export async function forgetStudy(): Promise<void> {
  const names = ['learners', 'study_sessions', 'study_progress', 'study_quizzes', 'study_offline']
  for (const name of [...names, 'lessons', 'lesson_versions']) {
    await mongoose.connection.db!.collection(name).deleteMany({})
  }
  await mongoose.connection.db!.collection('evidence').deleteMany({ _id: /^study-/ as never })
}
