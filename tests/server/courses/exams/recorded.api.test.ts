import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import {
  addBankQuestion,
  beginExam,
  endPaper,
  handInExam,
  retireBankQuestion,
  reviewSitting,
  setPaper,
} from '#shared/courses/exams.endpoints'
import { issueOwnCertificate, lookAtFinding } from '#shared/courses/records.endpoints'
import { effectsWith } from '../../../../server/effects'
import { createSealer } from '../../../../server/evidence/sealer'
import { verifyEvidence } from '../../../../server/evidence/verify'
import { HEAD_KEY, HEAD_KEYS } from '../../../helpers/keys'
import { KEYS, type World, startWorld } from '../../../helpers/world'
import { unusual } from '../records/recorded'
import { answered, begun, examined, paper, question } from './examining'

const LATER = new Date('2026-11-24T18:00:00Z')

interface Document {
  [field: string]: unknown
  _id: string
}
const collection = (name: string) => mongoose.connection.db!.collection<Document>(name)

const NAMES = ['exam_questions', 'exam_papers', 'exam_sittings', 'certificates', 'study_looks']

/** What follows from something else that is recorded, or is no part of what is proved. */
const FREE: Record<string, readonly string[]> = {
  exam_questions: ['attemptId', 'within'],
  // Whose category, person or county it is, the subject says.
  exam_papers: ['attemptId', 'within', 'countyId', 'personId', 'category'],
  exam_sittings: ['title'],
  certificates: ['attemptId', 'officeId', 'within', 'code', 'seconds'],
}

let world: World
beforeAll(async () => {
  world = await startWorld()
  const [county, person] = [await world.staff('county'), await world.person(1)]
  const paperId = await examined(world)
  const sitting = await begun(person, paperId)
  await answered(person, sitting, 3)
  await person.ask(handInExam, { id: sitting.id })
  await county.ask(reviewSitting, { id: sitting.id, comment: '答得好', retake: false })
  // One goes on, and its answers may still change.
  await (await world.person(2)).ask(beginExam, { paperId, attemptId: randomUUID() })
  const extra = (await county.ask(addBankQuestion, question(9))).body
  await county.ask(retireBankQuestion, { id: extra.id, reason: '有误' })
  const ended = (await county.ask(setPaper, paper())).body
  await county.ask(endPaper, { id: ended.id, reason: '改期' })
  await person.ask(issueOwnCertificate, { attemptId: randomUUID() })
  await county.ask(lookAtFinding, { id: await unusual(world, 3), note: '已了解' })
  await createSealer(HEAD_KEY).seal(LATER)
})
afterAll(() => world.end())

const verify = () => verifyEvidence({ now: LATER, keys: HEAD_KEYS, ...effectsWith(KEYS.vault) })

/** Other values of the same kind. */
function othersThan(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1]
  if (typeof value === 'string') return [`x${value}`]
  if (typeof value === 'boolean') return [!value]
  if (value instanceof Date) return [new Date(value.getTime() + 1)]
  if (Array.isArray(value)) return [[...(value as unknown[]), 'x']]
  if (value === null) return []
  return Object.entries(value as object).flatMap(([key, held]) =>
    othersThan(held).map(other => ({ ...(value as object), [key]: other })),
  )
}

it('all stands as it was sealed', async () => {
  expect((await verify()).fault).toBeNull()
  for (const name of NAMES) expect([name, await collection(name).countDocuments()]).not.toContain(0)
})

it('whatever is changed afterwards is found: a key, a mark, an answer, a certificate', async () => {
  let changed = 0
  for (const name of NAMES) {
    for (const row of await collection(name).find().toArray()) {
      const isRunning = name === 'exam_sittings' && row.endedAt === null
      const free = [...(FREE[name] ?? []), ...(isRunning ? ['answers', 'right', 'passed'] : [])]
      for (const field of Object.keys(row).filter(one => one !== '_id' && !free.includes(one))) {
        for (const other of othersThan(row[field])) {
          await collection(name).updateOne({ _id: row._id }, { $set: { [field]: other } })
          const { fault } = await verify()
          expect([name, field, other, fault]).not.toEqual([name, field, other, null])
          await collection(name).replaceOne({ _id: row._id }, row)
          changed += 1
        }
      }
    }
  }
  expect((await verify()).fault).toBeNull()
  expect(changed).toBeGreaterThan(100)
}, 240_000)

it('whatever is taken away or put in is found', async () => {
  for (const name of NAMES) {
    const row = (await collection(name).findOne())!
    await collection(name).deleteOne({ _id: row._id })
    expect([name, (await verify()).fault]).not.toEqual([name, null])
    await collection(name).insertOne(row)
    const planted = { ...row, _id: 'planted', personId: 'x', attemptId: 'x', number: 'y' }
    await collection(name).insertOne(planted)
    expect([name, (await verify()).fault]).not.toEqual([name, null])
    await collection(name).deleteOne({ _id: 'planted' })
  }
  expect((await verify()).fault).toBeNull()
})
