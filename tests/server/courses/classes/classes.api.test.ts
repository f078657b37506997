import mongoose from 'mongoose'
import {
  cancelClass,
  changeClass,
  inviteToClass,
  listClasses,
  openClass,
  previewInvite,
  scheduleClass,
} from '#shared/courses/classes.endpoints'
import { listMessages } from '#shared/messages/messages.endpoints'
import { moveClasses } from '../../../../server/courses/classes/classes.chores'
import { type Caller, type World, startWorld } from '../../../helpers/world'
import { announced, announcement, classDraft, classesOf, persons } from './announcing'

let world: World
let county: Caller
let office: Caller
beforeEach(async () => {
  world = await startWorld()
  ;[county, office] = await Promise.all([world.staff('county'), world.staff('office')])
})
afterEach(() => world.end())

/** Puts somebody under the rules for juveniles. */
const madeYoung = async (number: number) => {
  const people = mongoose.connection.db!.collection<{ _id: string }>('people')
  await people.updateOne({ _id: `demo-person-${number}` }, { $set: { juvenile: true } })
}

const titles = async (caller: Caller, asked: object = {}) =>
  (await caller.ask(listClasses, asked)).body.classes.map(({ title }: { title: string }) => title)

const newest = async (number: number) =>
  (await (await world.person(number)).ask(listMessages)).body.messages[0]

describe('announcing a class', () => {
  it('those invited read when and where, and are told; nobody else sees it', async () => {
    const { id, invited } = await announced(office)
    expect(invited).toBe(2)
    const [own] = await classesOf(await world.person(2))
    expect(own).toMatchObject({
      ...{ id, title: '外出请假怎么办', state: 'invited', maySign: null },
      place: { name: '中枢司法所二楼' },
      opensAt: '2026-11-25T00:30:00.000Z',
    })
    expect(await newest(2)).toMatchObject({ kind: 'class-invited', classId: id })
    expect(await classesOf(await world.person(1))).toEqual([])
  })

  it('the same act sent twice, also at once, announces one', async () => {
    const act = announcement()
    const answers = await Promise.all([
      office.ask(scheduleClass, act),
      office.ask(scheduleClass, act),
    ])
    const third = await office.ask(scheduleClass, act)
    expect([...answers, third].map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await titles(office)).toEqual(['外出请假怎么办'])
    const { body } = await (await world.person(2)).ask(listMessages)
    expect(body.messages).toHaveLength(1)
  })

  it("refuses another officer's act under the same name", async () => {
    const act = announcement()
    await office.ask(scheduleClass, act)
    expect((await county.ask(scheduleClass, act)).body.code).toBe('class-of-another')
  })

  it.each([
    ['in the past', { from: '2026-11-24T00:59:00.000Z' }, 400, 'bad-input'],
    ['that ends first', { until: '2026-11-25T00:59:00.000Z' }, 400, 'bad-input'],
    ['longer than a day of work', { until: '2026-11-25T09:00:00.001Z' }, 400, 'bad-input'],
    ['without enough seats', { seats: 1 }, 409, 'class-full'],
    ['with a lesson that is not there', { lessonIds: ['nothing'] }, 404, 'no-such-lesson'],
    [
      'with a link that is not encrypted',
      { place: { kind: 'link', name: '线上', url: 'http://example.com' } },
      400,
      'bad-input',
    ],
  ])('refuses one %s', async (_, changes, status, code) => {
    const answer = await office.ask(scheduleClass, announcement(changes as object))
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(await world.rows('classes')).toEqual([])
    expect(await world.rows('class_attendance')).toEqual([])
  })

  it('refuses people of another office', async () => {
    const answer = await office.ask(scheduleClass, announcement({}, persons(2, 4)))
    expect([answer.status, answer.body.code]).toEqual([404, 'no-such-person'])
  })
})

describe('adults and those under age 《社区矫正法》第五十二条第三款', () => {
  it('nobody is invited by name to a class that is not for him', async () => {
    await madeYoung(3)
    for (const [audience, numbers] of [
      ['adults', [2, 3]],
      ['minors', [2, 3]],
    ] as const) {
      const answer = await office.ask(
        scheduleClass,
        announcement({ audience }, persons(...numbers)),
      )
      expect([answer.status, answer.body.code]).toEqual([409, 'wrong-audience'])
    }
    expect((await announced(office, { audience: 'minors' }, persons(3))).invited).toBe(1)
  })

  it('of an office those are invited whom the class is for', async () => {
    await madeYoung(3)
    const invite = { kind: 'office', officeId: '53252701' } as const
    const all = (await office.ask(previewInvite, { audience: 'adults', invite })).body
    expect(all).toEqual({ people: 3, leftOut: 1 })
    const young = (await office.ask(previewInvite, { audience: 'minors', invite })).body
    expect(young).toEqual({ people: 1, leftOut: 3 })
    expect((await announced(office, {}, invite)).invited).toBe(3)
    expect(await classesOf(await world.person(3))).toEqual([])
  })

  it('who falls under the rules for juveniles later sees the class of adults no more', async () => {
    await announced(office)
    await madeYoung(3)
    expect(await classesOf(await world.person(3))).toEqual([])
    expect(await classesOf(await world.person(2))).toHaveLength(1)
  })

  it('a class does not change whom it is for', async () => {
    const { id, revision } = await announced(office)
    const draft = classDraft({ audience: 'minors' })
    const answer = await office.ask(changeClass, { id, revision, draft, reason: '换人' })
    expect(answer.body.errors).toEqual([{ path: 'draft.audience', code: 'cannot-change' }])
  })
})

describe('changing a class', () => {
  it('moves it, and those invited are told why and are reminded anew', async () => {
    const { id, revision } = await announced(office)
    world.setTime('2026-11-24T01:01:00.000Z')
    const from = '2026-11-26T06:00:00.000Z'
    const draft = classDraft({ from, until: '2026-11-26T07:00:00.000Z' })
    const moved = await office.ask(changeClass, { id, revision, draft, reason: '会议室有别的会' })
    expect(moved.body).toMatchObject({ from, revision: 1, changes: [{ kind: 'moved' }] })
    expect(await newest(2)).toMatchObject({
      ...{ kind: 'class-changed', from, reason: '会议室有别的会' },
    })
    expect((await classesOf(await world.person(2)))[0]).toMatchObject({ from })
    const [row] = await world.rows('class_attendance')
    expect(row).toMatchObject({
      closesAt: new Date('2026-11-26T07:30:00.000Z'),
      remindAt: new Date('2026-11-25T01:00:00.000Z'),
    })
  })

  it('refuses who read an older state', async () => {
    const { id } = await announced(office)
    const change = { id, revision: 0, draft: classDraft({ text: '带笔。' }), reason: '补充' }
    expect((await office.ask(changeClass, change)).status).toBe(200)
    expect((await office.ask(changeClass, change)).body.code).toBe('changed-meanwhile')
  })

  it('while it goes on only what is said can change, and afterwards nothing', async () => {
    const { id } = await announced(office)
    world.setTime('2026-11-25T01:30:00.000Z')
    const now = await world.staff('office')
    const later = classDraft({ until: '2026-11-25T04:00:00.000Z' })
    const moved = await now.ask(changeClass, { id, revision: 0, draft: later, reason: '延长' })
    expect(moved.body.code).toBe('class-has-begun')
    const draft = classDraft({ text: '资料在讲台上。' })
    const said = await now.ask(changeClass, { id, revision: 0, draft, reason: '补充' })
    expect(said.body.changes).toMatchObject([{ kind: 'changed' }])
    world.setTime('2026-11-25T03:00:00.000Z')
    const over = await world.staff('office')
    const answer = await over.ask(changeClass, {
      id,
      revision: 1,
      draft: classDraft(),
      reason: '改时间',
    })
    expect(answer.body.code).toBe('class-over')
  })

  it('cancelling tells those invited; nobody is absent from what did not take place', async () => {
    const { id } = await announced(office)
    world.setTime('2026-11-24T01:01:00.000Z')
    const cancelled = await office.ask(cancelClass, { id, reason: '停电' })
    expect(cancelled.body).toMatchObject({ cancelReason: '停电' })
    expect(await newest(2)).toMatchObject({ kind: 'class-cancelled', reason: '停电' })
    expect((await classesOf(await world.person(2)))[0]).toMatchObject({ cancelledBecause: '停电' })
    expect((await office.ask(cancelClass, { id, reason: '再次' })).body.code).toBe(
      'class-cancelled',
    )
    await moveClasses(new Date('2026-11-26T01:00:00.000Z'))
    const states = (await world.rows('class_attendance')).map(({ state }) => state)
    expect(states).toEqual(['invited', 'invited'])
  })

  it('more people are invited, each once, as long as there are seats', async () => {
    const { id } = await announced(office, { seats: 3 }, persons(2))
    const more = await office.ask(inviteToClass, { id, invite: persons(2, 3) })
    expect(more.body.invited).toBe(2)
    const { body } = await (await world.person(2)).ask(listMessages)
    expect(body.messages).toHaveLength(1)
    const full = await announced(office, { seats: 1, title: '第二次' }, persons(2))
    const answer = await office.ask(inviteToClass, { id: full.id, invite: persons(3) })
    expect(answer.body.code).toBe('class-full')
  })
})

describe('who sees a class', () => {
  it("the county's class stands in the list of each office whose people are invited", async () => {
    const { id } = await announced(county, { title: '全县的课' }, persons(2, 4))
    const other = await world.staff('otherOffice')
    expect(await titles(office)).toEqual(['全县的课'])
    expect(await titles(other)).toEqual(['全县的课'])
    expect((await other.ask(openClass, { id })).body.abilities).toEqual({ keep: false })
    expect((await other.ask(cancelClass, { id, reason: '不行' })).status).toBe(403)
    const mine = await announced(office)
    expect((await other.ask(openClass, { id: mine.id })).status).toBe(404)
  })

  it('lists are narrowed by words and audience, by time, and go page by page', async () => {
    await announced(office, { title: '防诈骗' })
    await announced(office, { title: '酒驾', from: '2026-11-25T00:00:00.000Z' })
    await announced(office, { title: '取消的课' })
    const [last] = (await world.rows('classes')).slice(-1)
    await office.ask(cancelClass, { id: last!._id, reason: '停电' })
    expect(await titles(office)).toEqual(['酒驾', '防诈骗'])
    expect(await titles(office, { search: '诈骗' })).toEqual(['防诈骗'])
    expect(await titles(office, { audience: 'minors' })).toEqual([])
    expect(await titles(office, { list: 'cancelled' })).toEqual(['取消的课'])
    world.setTime('2026-11-26T01:00:00.000Z')
    const later = await world.staff('office')
    expect(await titles(later)).toEqual([])
    expect(await titles(later, { list: 'over' })).toEqual(['防诈骗', '酒驾'])
  })

  it('thirty are on a page, and the next page goes on where it ended', async () => {
    for (let number = 0; number < 31; number++) {
      const from = new Date(Date.parse('2026-11-25T00:00:00Z') + number * 60_000).toISOString()
      await announced(office, { title: `第 ${number} 课`, from }, persons(2))
    }
    const first = (await office.ask(listClasses, {})).body
    const second = (await office.ask(listClasses, { after: first.next })).body
    expect(first.classes).toHaveLength(30)
    expect(second).toMatchObject({ classes: [{ title: '第 30 课' }], next: null })
  })
})
