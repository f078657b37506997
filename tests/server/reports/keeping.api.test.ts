import mongoose from 'mongoose'
import { readMedia, reviewReport } from '#shared/reports/reading.endpoints'
import { readOwnReports, sendMedia, submitReport } from '#shared/reports/reports.endpoints'
import { effectsWith } from '../../../server/effects'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { mediaReviewedBefore, unusedBefore } from '../../../server/reports/media-keeping.model'
import { sweep } from '../../../server/retention/retention.actions'
import { HEAD_KEY, HEAD_KEYS } from '../../helpers/keys'
import { KEYS, MORNING, type World, startWorld } from '../../helpers/world'
import { jpeg, mp3, mp4, partsOf, sent } from './pieces'
import { eventDraft } from './reporting'

const DAY = 24 * 3600_000
const daysLater = (days: number, more = 0) => new Date(Date.parse(MORNING) + days * DAY + more)

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const purpose = 'daily-supervision'
const count = async (name: string) => (await world.rows(name)).length
const verdict = async (now: Date) => {
  await createSealer(HEAD_KEY).seal(now)
  return (await verifyEvidence({ now, keys: HEAD_KEYS, ...effectsWith(KEYS.vault) })).fault
}

/** A report with a sound and a film, read by an officer. */
async function heard() {
  const person = await world.person(1)
  const media = [await sent(person, 'voice', mp3()), await sent(person, 'video', mp4(600_000))]
  const { body } = await person.ask(submitReport, eventDraft({ media }))
  const office = await world.staff('office')
  const word = { id: body.id, outcome: 'read', note: '听过了' }
  expect((await office.ask(reviewReport, word)).status).toBe(200)
  return { media, reportId: body.id as string }
}

describe('what came with a report', () => {
  it('goes ninety days after an officer was done with it, not a moment earlier; the words stay', async () => {
    const { media } = await heard()
    await sweep(daysLater(90))
    expect(await count('report_media_parts')).toBe(3)
    const later = daysLater(90, 1)
    expect(await sweep(later)).toMatchObject({ 'report-media': 2 })
    expect(await sweep(later)).not.toHaveProperty('report-media')
    expect(await count('report_media_parts')).toBe(0)
    world.setTime(later.toISOString())
    const asked = { id: media[0], part: 0, purpose }
    expect((await (await world.staff('office')).ask(readMedia, asked)).status).toBe(404)
    const [report] = (await (await world.person(1)).ask(readOwnReports)).body.reports
    expect(report.media).toMatchObject([{ kept: false }, { kept: false }])
    expect(report.answers).toHaveLength(3)
    const [deletion] = (await world.rows('deletions')).filter(({ kind }) => kind === 'report-media')
    expect(deletion).toMatchObject({ count: 2 })
    expect(await count('reports')).toBe(1)
    expect(await verdict(later)).toBeNull()
  })

  it('stays while nobody has read it', async () => {
    const person = await world.person(1)
    const media = [await sent(person, 'picture', jpeg())]
    await person.ask(submitReport, eventDraft({ media }))
    await sweep(daysLater(900))
    expect(await count('report_media_parts')).toBe(1)
  })

  it('and was never used goes after a day, whole or not', async () => {
    const person = await world.person(1)
    await sent(person, 'picture', jpeg())
    await person.ask(sendMedia, partsOf('video', mp4(900_000))[0])
    await sweep(daysLater(1))
    expect(await count('report_media')).toBe(2)
    expect(await sweep(daysLater(1, 1))).toMatchObject({ 'report-media-unused': 2 })
    expect([await count('report_media'), await count('report_media_parts')]).toEqual([0, 0])
  })

  it('is found by an index when its time is over', async () => {
    await heard()
    await world.recordPlans()
    await mediaReviewedBefore(daysLater(100), 10)
    await unusedBefore(daysLater(100), 10)
    await sweep(daysLater(100))
    const plans = (await world.rows('system.profile')).filter(({ ns }) =>
      String(ns).includes('.report'),
    )
    expect(plans.length).toBeGreaterThan(4)
    const whole = plans.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
    expect(whole.map(({ command }) => JSON.stringify(command))).toEqual([])
  })
})

it('reports stay readable for as long as the file, and tell nothing to who only has the database', async () => {
  await heard()
  const lying = JSON.stringify(await mongoose.connection.db!.collection('reports').find().toArray())
  expect(lying).not.toContain('母亲')
})
