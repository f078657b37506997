import mongoose from 'mongoose'
import { endAssignment } from '#shared/courses/assignments.endpoints'
import { withdrawLesson } from '#shared/courses/lessons.endpoints'
import { effectsWith } from '../../../../server/effects'
import { createSealer } from '../../../../server/evidence/sealer'
import { verifyEvidence } from '../../../../server/evidence/verify'
import { HEAD_KEY, HEAD_KEYS } from '../../../helpers/keys'
import { KEYS, type World, startWorld } from '../../../helpers/world'
import { assigned, published } from './writing'

const LATER = new Date('2026-11-24T02:00:00Z')

let world: World
beforeAll(async () => {
  world = await startWorld()
  const county = await world.staff('county')
  const { id: lessonId } = await published(county)
  const other = await published(county, { title: '另一课' })
  const target = { minutes: 60, source: '矫正方案' }
  const { id } = await assigned(county, [lessonId, other.id], { target })
  await assigned(county, [lessonId], { title: '第二项' })
  await county.ask(endAssignment, { id, reason: '调整', takeBack: true })
  await county.ask(withdrawLesson, { lessonId, reason: '法条修改' })
  await createSealer(HEAD_KEY).seal(LATER)
})
afterAll(() => world.end())

const verify = () => verifyEvidence({ now: LATER, keys: HEAD_KEYS, ...effectsWith(KEYS.vault) })
interface Document {
  [field: string]: unknown
  _id: string
}
const collection = (name: string) => mongoose.connection.db!.collection<Document>(name)

/** Alters a document, looks whether it is noticed, and puts it back. */
async function noticed(name: string, which: object, change: object): Promise<boolean> {
  const rows = collection(name)
  const before = (await rows.findOne(which))!
  await rows.updateOne({ _id: before._id }, change)
  const found = await verify()
  await rows.replaceOne({ _id: before._id }, before)
  return found.fault !== null
}

it('what was published and assigned stands as it was recorded', async () => {
  expect(await verify()).toMatchObject({ fault: null })
})

it.each([
  ['a word of a lesson', 'lesson_versions', {}, { $set: { 'content.summary': '别的' } }],
  ['the key of a question', 'lesson_versions', {}, { $set: { 'content.questions.0.key': ['no'] } }],
  ['how much is needed to pass', 'lesson_versions', {}, { $set: { 'content.passShare': 0.1 } }],
  ['how much it counts', 'lesson_versions', {}, { $set: { creditableSeconds: 9999 } }],
  ['since when it is read', 'lesson_versions', {}, { $set: { publishedFrom: new Date(0) } }],
  ['who published it', 'lesson_versions', {}, { $set: { publishedBy: 'x' } }],
  [
    'why it was withdrawn',
    'lesson_versions',
    { withdrawn: { $ne: null } },
    { $set: { 'withdrawn.reason': 'x' } },
  ],
  [
    'that it was withdrawn',
    'lesson_versions',
    { withdrawn: { $ne: null } },
    { $set: { withdrawn: null } },
  ],
  [
    'that another was withdrawn',
    'lesson_versions',
    { withdrawn: null },
    { $set: { withdrawn: { at: LATER, staffId: 'x', reason: 'x' } } },
  ],
  ['who has to study', 'lesson_assignments', {}, { $set: { subject: 'person:x' } }],
  ['until when', 'lesson_assignments', {}, { $set: { lastDay: '2027-01-01' } }],
  ['what', 'lesson_assignments', {}, { $set: { lessonIds: [] } }],
  [
    'how much',
    'lesson_assignments',
    { target: { $ne: null } },
    { $set: { 'target.minutes': 6000 } },
  ],
  [
    'that it was taken back',
    'lesson_assignments',
    { ended: { $ne: null } },
    { $set: { 'ended.takenBack': false } },
  ],
  ['that it ended', 'lesson_assignments', { ended: { $ne: null } }, { $set: { ended: null } }],
])('shows when somebody altered %s', async (_, name, which, change) => {
  expect(await noticed(name, which, change)).toBe(true)
})

it('shows an assignment that nobody recorded', async () => {
  const rows = collection('lesson_assignments')
  const { _id, ...row } = (await rows.findOne({}))!
  await rows.insertOne({ _id: 'secret', ...row })
  expect(await verify()).toMatchObject({ fault: { record: 'lesson-assigned:secret' } })
  await rows.deleteOne({ _id: 'secret' })
  expect(await verify()).toMatchObject({ fault: null })
})
