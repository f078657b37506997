import mongoose from 'mongoose'
import { changeClass, explainAbsence, settleAbsence } from '#shared/courses/classes.endpoints'
import { moveClasses } from '../../../../server/courses/classes/classes.chores'
import { effectsWith } from '../../../../server/effects'
import { createSealer } from '../../../../server/evidence/sealer'
import { verifyEvidence } from '../../../../server/evidence/verify'
import { HEAD_KEY, HEAD_KEYS } from '../../../helpers/keys'
import { KEYS, type World, startWorld } from '../../../helpers/world'
import { announced, classDraft, sign } from './announcing'

const LATER = new Date('2026-11-25T04:00:00.000Z')

let world: World
beforeAll(async () => {
  world = await startWorld()
  const { id } = await announced(await world.staff('office'))
  const draft = classDraft({ text: '请带身份证和笔。' })
  const change = { id, revision: 0, draft, reason: '补充' }
  await (await world.staff('office')).ask(changeClass, change)
  await (
    await world.staff('office')
  ).ask(changeClass, { ...change, revision: 1, draft: classDraft({ seats: 50 }) })
  world.setTime('2026-11-25T01:00:00.000Z')
  await sign(await world.person(2), id)
  await sign(await world.person(2), id, { which: 'out' })
  world.setTime(LATER.toISOString())
  await moveClasses(LATER)
  await (await world.person(3)).ask(explainAbsence, { classId: id, words: '去医院了' })
  const word = { id, personId: 'demo-person-3', outcome: 'explained', note: '已看病历' }
  await (await world.staff('office')).ask(settleAbsence, word)
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

it('classes, and who came, stand as they were recorded', async () => {
  expect(await verify()).toMatchObject({ fault: null })
})

const CAME = { signedIn: { $ne: null } }
const ABSENT = { absentAt: { $ne: null } }

it.each<[string, string, object, object]>([
  ['what was said first', 'classes', {}, { $set: { 'first.title': '别的' } }],
  ['what holds now', 'classes', {}, { $set: { 'said.text': '别的' } }],
  ['when it began', 'classes', {}, { $set: { from: new Date(0) } }],
  ['until when one signs out', 'classes', {}, { $set: { closesAt: new Date(0) } }],
  ['whom it is for', 'classes', {}, { $set: { audience: 'minors' } }],
  ['that it took place', 'classes', {}, { $set: { cancelledAt: LATER } }],
  ['why it changed', 'classes', {}, { $set: { 'changes.0.reason': '别的' } }],
  ['that it changed a second time', 'classes', {}, { $pop: { changes: 1 } }],
  [
    'a change that nobody recorded',
    'classes',
    {},
    {
      $push: {
        changes: {
          ...{ at: LATER, staffId: 'x', kind: 'changed', reason: '补' },
          said: classDraft({ seats: 50 }),
        },
      },
    },
  ],
  ['who announced it', 'classes', {}, { $set: { madeBy: 'x' } }],
  ['who invited somebody', 'class_attendance', CAME, { $set: { invitedBy: 'x' } }],
  ['when somebody came', 'class_attendance', CAME, { $set: { 'signedIn.at': new Date(0) } }],
  ['where somebody was', 'class_attendance', CAME, { $set: { 'signedIn.verdict': 'outside' } }],
  ['that somebody came', 'class_attendance', CAME, { $set: { signedIn: null } }],
  ['that somebody left', 'class_attendance', CAME, { $set: { signedOut: null } }],
  ['that somebody was absent', 'class_attendance', ABSENT, { $set: { absentAt: null } }],
  ['what it meant', 'class_attendance', ABSENT, { $set: { 'settled.outcome': 'follow-up' } }],
])('notices that %s was altered', async (_, name, which, change) => {
  expect(await noticed(name, which, change)).toBe(true)
})

it('notices somebody who came without a record', async () => {
  const rows = collection('class_attendance')
  const [row] = await rows.find(ABSENT).toArray()
  const invented = {
    ...{ at: LATER, way: 'officer', verdict: null, distanceMetres: null },
    ...{ attemptId: null, staffId: 'x', reason: '补' },
  }
  await rows.updateOne({ _id: row!._id }, { $set: { signedIn: invented } })
  expect((await verify()).fault).not.toBeNull()
  await rows.replaceOne({ _id: row!._id }, row!)
})
