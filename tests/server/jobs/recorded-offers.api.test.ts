import mongoose from 'mongoose'
import { changeEmployer } from '#shared/jobs/employers.endpoints'
import { decidePosting } from '#shared/jobs/postings.endpoints'
import { effectsWith } from '../../../server/effects'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { expirePostings } from '../../../server/jobs/postings.chores'
import { HEAD_KEY, HEAD_KEYS } from '../../helpers/keys'
import { KEYS, type World, startWorld } from '../../helpers/world'
import { employerDraft, opened } from './offers'

interface Document {
  [field: string]: unknown
  _id: string
}
const collection = (name: string) => mongoose.connection.db!.collection<Document>(name)

const LATER = new Date('2026-12-01T00:00:00Z')

describe('the evidence of what is offered', () => {
  let world: World
  let open: string
  let paused: string
  let expired: string
  let employer: string

  const verify = async () =>
    (await verifyEvidence({ now: LATER, keys: HEAD_KEYS, ...effectsWith(KEYS.vault) })).fault

  beforeAll(async () => {
    world = await startWorld()
    const county = await world.staff('county')
    open = (await opened(world)).id
    const one = await opened(world)
    paused = one.id
    const asked = { id: paused, version: 1, act: 'pause', reason: '放假' }
    await county.ask(decidePosting, asked)
    expired = (await opened(world, { deadline: '2026-11-24' })).id
    employer = one.employerId
    const draft = employerDraft({ name: '改名公司' })
    await county.ask(changeEmployer, { ...draft, id: employer, version: 1 })
    await expirePostings(new Date('2026-11-24T16:00:00Z'), KEYS.vault)
    await createSealer(HEAD_KEY).seal(LATER)
  })
  afterAll(() => world.end())

  it('stands while nothing is altered', async () => {
    expect(await verify()).toBeNull()
  })

  /** Each is put back after it was noticed. */
  const alterations: readonly (readonly [
    string,
    () => { name: string; id: string; change: Record<string, unknown> },
  ])[] = [
    ['a posting that nobody opened', () => at('job_postings', paused, { state: 'open' })],
    ['one that ran out and is shown again', () => at('job_postings', expired, { state: 'open' })],
    ['a longer last day', () => at('job_postings', open, { shownUntil: '2027-12-31' })],
    ['other pay', () => at('job_postings', open, { 'pay.to': 9999 })],
    ['other words', () => at('job_postings', open, { description: '月入过万' })],
    [
      'another point',
      () => at('job_postings', open, { 'place.point': { latitude: 24, longitude: 103 } }),
    ],
    ['another employer', () => at('job_postings', open, { employerId: employer })],
    [
      'an employer that nobody verified',
      () => at('job_employers', employer, { state: 'verified' }),
    ],
    [
      'another licence',
      () => at('job_employers', employer, { licenceNumber: '9144030071526726XG' }),
    ],
    ['another reason', () => at('job_posting_steps', `${paused}:3`, { reason: '别的' })],
    ['flags that were let pass', () => at('job_posting_steps', `${open}:2`, { passed: ['fee'] })],
    ['who verified', () => at('job_employer_steps', `${employer}:2`, { staffId: 'somebody' })],
  ]
  const at = (name: string, id: string, change: Record<string, unknown>) => ({ name, id, change })

  it.each(alterations)('notices %s', async (_, alteration) => {
    const { name, id, change } = alteration()
    const before = await collection(name).findOne({ _id: id })
    expect(before).not.toBeNull()
    await collection(name).updateOne({ _id: id }, { $set: change })
    expect(await verify()).not.toBeNull()
    await collection(name).replaceOne({ _id: id }, before!)
    expect(await verify()).toBeNull()
  })

  it('notices whatever is gone, and a step that nobody recorded', async () => {
    for (const [name, id] of [
      ['job_postings', open],
      ['job_posting_steps', `${open}:2`],
      ['job_employers', employer],
    ] as const) {
      const before = await collection(name).findOne({ _id: id })
      await collection(name).deleteOne({ _id: id })
      expect([name, await verify()]).not.toEqual([name, null])
      await collection(name).insertOne(before!)
    }
    const step = await collection('job_posting_steps').findOne({ _id: `${open}:2` })
    await collection('job_posting_steps').insertOne({ ...step!, _id: `${open}:9`, number: 9 })
    expect(await verify()).not.toBeNull()
  })
})
