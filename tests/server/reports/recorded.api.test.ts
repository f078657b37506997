import mongoose from 'mongoose'
import { reviewReport, settleDuty } from '#shared/reports/reading.endpoints'
import { submitReport } from '#shared/reports/reports.endpoints'
import { endSchedule, setOwnQuestions } from '#shared/reports/schedules.endpoints'
import { effectsWith } from '../../../server/effects'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { moveReports } from '../../../server/reports/reports.chores'
import { HEAD_KEY, HEAD_KEYS } from '../../helpers/keys'
import { KEYS, type World, startWorld } from '../../helpers/world'
import { mp3, sent } from './pieces'
import { dutiesOf, draftFor, eventDraft, scheduled } from './reporting'

const LATER = new Date('2026-11-24T18:00:00Z')

interface Document {
  [field: string]: unknown
  _id: string
}
const collection = (name: string) => mongoose.connection.db!.collection<Document>(name)

const NAMES = ['report_schedules', 'reports', 'report_duties', 'report_questions', 'report_media']

/** What may change, is not told by any record, or is recorded elsewhere. */
const FREE: Record<string, readonly string[]> = {
  report_duties: [
    ...['within', 'day', 'dueAt', 'media', 'identity', 'state', 'reportId', 'note'],
    ...['remindAt', 'reminders', 'remindedAt', 'faultId'],
  ],
  // Whose category or person it is, the subject says.
  report_schedules: ['personId', 'category', 'within'],
  report_media: [
    'type',
    'seconds',
    'parts',
    'digest',
    'receivedAt',
    'reviewedAt',
    'kept',
    'personId',
  ],
  reports: [],
  report_questions: [],
}

let world: World
beforeAll(async () => {
  world = await startWorld()
  const county = await world.staff('county')
  const person = await world.person(1)
  const media = [await sent(person, 'voice', mp3())]
  const { body } = await person.ask(submitReport, eventDraft({ media }))
  await county.ask(reviewReport, { id: body.id, outcome: 'talk', note: '来谈一谈' })
  const { id } = await scheduled(world, 2, { days: 1 })
  await county.ask(endSchedule, { id, reason: '不再需要' })
  await scheduled(world, 1, { kind: 'thoughts' })
  const [duty] = await dutiesOf(person)
  await person.ask(submitReport, draftFor(duty!))
  const question = { kind: 'yes-no', words: '要请假吗？', choices: [], required: true }
  await county.ask(setOwnQuestions, { officeId: '53252701', kind: 'event', questions: [question] })
  world.setTime('2026-11-24T17:00:00Z')
  await moveReports(world.outside.now())
  const missed = { id: 'demo-person-2:periodic:2026-11-24', outcome: 'explained', note: '住院' }
  expect((await (await world.staff('county')).ask(settleDuty, missed)).status).toBe(200)
  await createSealer(HEAD_KEY).seal(LATER)
})
afterAll(() => world.end())

const verify = () => verifyEvidence({ now: LATER, keys: HEAD_KEYS, ...effectsWith(KEYS.vault) })

/** Other values of the same kind, one for each thing that a value tells. */
function othersThan(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1000]
  if (typeof value === 'string') return [`x${value}`]
  if (typeof value === 'boolean') return [!value]
  if (value instanceof Date) return [new Date(value.getTime() + 1)]
  if (Array.isArray(value)) return [[...value, 'x'], ...(value.length > 0 ? [[]] : [])]
  if (value === null) return ['x']
  return Object.entries(value as object).flatMap(([key, held]) =>
    othersThan(held).map(other => ({ ...(value as object), [key]: other })),
  )
}

it('all stands as it was sealed', async () => {
  expect((await verify()).fault).toBeNull()
  for (const name of NAMES) expect([name, await collection(name).countDocuments()]).not.toContain(0)
})

it('whatever is changed in a report and what belongs to it is found', async () => {
  let changed = 0
  for (const name of NAMES) {
    for (const row of await collection(name).find().toArray()) {
      const fields = Object.keys(row).filter(
        field => field !== '_id' && !FREE[name]!.includes(field),
      )
      for (const field of fields) {
        // What nothing was recorded of yet may come to be.
        if (row[field] === null && ['overdueAt', 'settled', 'review'].includes(field)) continue
        if (name === 'report_duties' && row.overdueAt === null) continue
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
  expect(changed).toBeGreaterThan(50)
})

it('a schedule that somebody ended without a record is found', async () => {
  const row = (await collection('report_schedules').find().toArray()).find(
    ({ kind }) => kind === 'thoughts',
  )!
  const end = { heldUntil: '2026-11-24', at: LATER, staffId: 'demo-staff-luxi' }
  const change = { ends: [end], heldUntil: end.heldUntil }
  await collection('report_schedules').updateOne({ _id: row._id }, { $set: change })
  expect((await verify()).fault).not.toBeNull()
  const twice = (await collection('report_schedules').find().toArray()).find(
    ({ kind }) => kind === 'periodic',
  )!
  await collection('report_schedules').replaceOne({ _id: row._id }, row)
  const more = { ends: [...(twice.ends as object[]), end] }
  await collection('report_schedules').updateOne({ _id: twice._id }, { $set: more })
  expect((await verify()).fault).not.toBeNull()
  await collection('report_schedules').replaceOne({ _id: twice._id }, twice)
  expect((await verify()).fault).toBeNull()
})

it('whatever is taken away is found', async () => {
  for (const name of NAMES) {
    for (const row of await collection(name).find().toArray()) {
      if (name === 'report_duties' && row.overdueAt === null) continue
      await collection(name).deleteOne({ _id: row._id })
      expect([name, (await verify()).fault]).not.toEqual([name, null])
      await collection(name).insertOne(row)
    }
  }
})

it('whatever is put in is found', async () => {
  const isRecorded = ({ overdueAt }: Document) => overdueAt !== null
  for (const name of NAMES.filter(one => one !== 'report_media')) {
    const row = (await collection(name).find().toArray()).find(isRecorded)!
    const planted = { ...row, _id: 'planted', personId: 'x', attemptId: 'x', officeId: 'y' }
    await collection(name).insertOne(planted)
    expect([name, (await verify()).fault]).not.toEqual([name, null])
    await collection(name).deleteOne({ _id: 'planted' })
  }
})
